internal import Competences
internal import Diagnostics
internal import Markdown

/// A portfolio as the files of its folder say it.
struct ParsedPortfolio: Sendable {
  let slug: PortfolioSlug
  let path: SourcePath

  /// What `portfolio.yaml` says; `nil` where it could not be read.
  let fields: PortfolioFields?
  let evidence: [ParsedEntry<EvidenceFields>]
  let reviews: [ParsedEntry<ReviewFields>]
  let documents: [ParsedEntry<DocumentFields>]

  /// The files in the `attachments` folder, sorted by path.
  let attachments: [SourceFile]

  /// Every text of the portfolio that could be read, usable or not.
  var texts: [MarkdownDocument] {
    bodies + evidence.compactMap(\.summary)
  }

  /// The text of every Markdown file.
  var bodies: [MarkdownDocument] {
    evidence.map(\.body) + reviews.map(\.body) + documents.map(\.body)
  }
}

/// One Markdown file of a portfolio.
struct ParsedEntry<Fields: Sendable>: Sendable {
  let path: SourcePath

  /// The front matter; `nil` where it could not be read, so that the text can still be checked.
  let fields: Fields?

  /// The Markdown in the field `summary`, for evidence.
  let summary: MarkdownDocument?
  let body: MarkdownDocument

  /// The text under the front matter as it was written, which is what a signature covers.
  let text: [UInt8]
}

/// Where the files of a portfolio stand.
enum PortfolioFolders {
  static let folder = "portfolios"
  static let file = "portfolio.yaml"
  static let evidence = "evidence"
  static let reviews = "reviews"
  static let documents = "documents"
  static let attachments = "attachments"

  /// The path of a file of a portfolio.
  static func path(_ slug: PortfolioSlug, _ rest: String) -> SourcePath {
    .content("\(folder)/\(slug)/\(rest)")
  }

  /// Splits the path of a file of a portfolio into the portfolio's folder and the rest.
  static func split(_ path: SourcePath) -> (slug: String, rest: String)? {
    guard let parts = path.contentPath?.split(separator: "/"), parts.count >= 3,
      parts[0] == folder
    else { return nil }
    return (String(parts[1]), parts.dropFirst(2).joined(separator: "/"))
  }
}
