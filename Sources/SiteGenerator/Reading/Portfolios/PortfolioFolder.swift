internal import Competences
internal import Diagnostics

/// The files of one folder in `Content/portfolios/` by what they are, each list sorted by path.
struct PortfolioFolder: Sendable {
  let slug: PortfolioSlug
  private(set) var portfolio: SourceText?
  private(set) var evidence: [TextFile] = []
  private(set) var documents: [TextFile] = []
  private(set) var reviews: [TextFile] = []
  private(set) var attachments: [SourceFile] = []
  private(set) var strays: [SourcePath] = []

  private init(slug: PortfolioSlug) {
    self.slug = slug
  }

  /// The folder's path.
  var path: SourcePath { .content("portfolios/\(slug)") }

  /// The folder of the attachments, with a slash at its end.
  static func attachmentPrefix(of slug: PortfolioSlug) -> String {
    SourcePath.content("portfolios/\(slug)/attachments/").text
  }

  /// The folder of one portfolio.
  init(_ slug: PortfolioSlug, in tree: SourceTree) {
    self.init(slug: slug)
    for file in tree.files(in: path) {
      if let place = Place(file.path) { add(file, at: place) }
    }
  }

  /// Every folder of the tree, sorted by name.
  static func all(in tree: SourceTree) -> [PortfolioFolder] {
    var folders: [PortfolioFolder] = []
    for file in tree.files(in: .content("portfolios")) {
      guard let place = Place(file.path) else { continue }
      if folders.last.map({ $0.slug.text == place.slug }) != true {
        folders.append(PortfolioFolder(slug: PortfolioSlug(String(place.slug))))
      }
      folders[folders.count - 1].add(file, at: place)
    }
    return folders
  }

  private mutating func add(_ file: SourceFile, at place: Place) {
    let isMarkdown = file.path.text.hasSuffix(".md")
    switch (place.folder, file.textFile) {
    case (nil, let file?) where place.rest == "portfolio.yaml": portfolio = file.source
    case ("attachments", _): attachments.append(file)
    case ("evidence", let text?) where isMarkdown: evidence.append(text)
    case ("documents", let text?) where isMarkdown: documents.append(text)
    case ("reviews", let text?) where isMarkdown: reviews.append(text)
    default: strays.append(file.path)
    }
  }

  /// Where in a portfolio a file stands.
  private struct Place {
    let slug: Substring

    /// The folder within that of the portfolio; `nil` for a file beside `portfolio.yaml`.
    let folder: Substring?
    let rest: Substring

    /// `nil` for a file of no portfolio.
    init?(_ path: SourcePath) {
      let content = path.text.dividedAtSlash
      let portfolios = content.rest.dividedAtSlash
      guard content.folder == "Content", portfolios.folder == "portfolios" else { return nil }
      let portfolio = portfolios.rest.dividedAtSlash
      guard let slug = portfolio.folder else { return nil }
      self.slug = slug
      (folder, rest) = portfolio.rest.dividedAtSlash
    }
  }
}
