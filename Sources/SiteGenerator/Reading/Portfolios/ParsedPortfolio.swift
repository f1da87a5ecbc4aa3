internal import Competences
internal import Diagnostics
internal import Markdown

/// A portfolio as its files say it, before its claims are looked up in any framework.
struct ParsedPortfolio: Sendable {
  let fields: PortfolioFields
  let portfolio: Portfolio

  /// In the order of their numbers, as in `portfolio`.
  let evidence: [ParsedEvidence]

  /// Sorted by path.
  let documents: [ParsedDocument]
  let reviews: [ParsedReview]

  /// The files of the attachments folder by their paths within it.
  let attachments: [String: SourceFile]

  var slug: PortfolioSlug { portfolio.slug }

  /// The path of `portfolio.yaml`.
  var path: SourcePath { .content("portfolios/\(slug)/portfolio.yaml") }

  /// The text of every Markdown file.
  var bodies: [MarkdownDocument] {
    evidence.map(\.body) + documents.map(\.body) + reviews.map(\.body)
  }

  /// Every text, those in the front matter of evidence included.
  var texts: [MarkdownDocument] {
    bodies + evidence.compactMap(\.summary)
  }
}

/// An evidence item with its text.
///
/// An immutable class, so that lists of items are copied without touching every field.
final class ParsedEvidence: Sendable {
  let path: SourcePath
  let fields: EvidenceFields
  let item: EvidenceItem
  let summary: MarkdownDocument?
  let body: MarkdownDocument

  /// Where the text under the front matter stands in the file's bytes.
  let range: Range<Int>

  /// That text as it is in the file, for a sign-off that keeps a digest of it; `nil` where none does.
  let signedText: [UInt8]?

  init(
    path: SourcePath,
    fields: EvidenceFields,
    item: EvidenceItem,
    summary: MarkdownDocument?,
    body: MarkdownDocument,
    range: Range<Int>,
    in source: SourceText
  ) {
    self.path = path
    self.fields = fields
    self.item = item
    self.summary = summary
    self.body = body
    self.range = range
    signedText = item.hasDigests ? Array(source.bytes[range]) : nil
  }
}

extension EvidenceItem {
  /// Whether a signature keeps digests of what was signed.
  fileprivate var hasDigests: Bool { signOffs.contains { $0.item != nil || $0.wording != nil } }
}

/// A document of a portfolio: its statement, CV, job description, training plan or summary.
struct ParsedDocument: Sendable {
  let path: SourcePath
  let fields: DocumentFields
  let body: MarkdownDocument

  /// The name by which `bundle` lists it: its file name without `.md`.
  var name: String { path.stem }
}

/// A review with its text.
struct ParsedReview: Sendable {
  let path: SourcePath
  let fields: ReviewFields
  let body: MarkdownDocument
}
