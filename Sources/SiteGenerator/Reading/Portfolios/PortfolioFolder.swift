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
      let parts = (file.path.contentPath ?? "").pathParts.map(String.init)
      if parts.count > 2 { add(file, parts: parts) }
    }
  }

  /// Every folder of the tree, sorted by name.
  static func all(in tree: SourceTree) -> [PortfolioFolder] {
    var folders: [PortfolioFolder] = []
    for file in tree.files(in: .content("portfolios")) {
      guard let path = file.path.contentPath,
        case .portfolio(let name) = ContentRole(contentPath: path)
      else { continue }
      let slug = PortfolioSlug(name)
      if folders.last?.slug != slug { folders.append(PortfolioFolder(slug: slug)) }
      folders[folders.count - 1].add(file, parts: path.pathParts.map(String.init))
    }
    return folders
  }

  private mutating func add(_ file: SourceFile, parts: [String]) {
    let isMarkdown = file.path.text.hasSuffix(".md")
    switch (parts[2], parts.count, file.textFile) {
    case ("portfolio.yaml", 3, let file?): portfolio = file.source
    case ("attachments", 4..., _): attachments.append(file)
    case ("evidence", 4..., let text?) where isMarkdown: evidence.append(text)
    case ("documents", 4..., let text?) where isMarkdown: documents.append(text)
    case ("reviews", 4..., let text?) where isMarkdown: reviews.append(text)
    default: strays.append(file.path)
    }
  }
}
