internal import Competences
internal import Diagnostics
internal import Markdown

/// A portfolio, resolved, with all that follows from its claims.
struct PortfolioModel: Sendable {
  let path: SourcePath
  let fields: PortfolioFields
  let assessment: PortfolioAssessment

  /// The evidence in the order of its numbers.
  let evidence: [EvidencePage]
  let reviews: [PortfolioEntry<ReviewFields>]
  let documents: [PortfolioEntry<DocumentFields>]
  let attachments: [String: SourceFile]

  var portfolio: Portfolio { assessment.portfolio }
  var slug: PortfolioSlug { portfolio.slug }
}

/// A Markdown file of a portfolio, resolved.
struct PortfolioEntry<Fields: Sendable>: Sendable {
  let path: SourcePath
  let address: SiteAddress
  let fields: Fields
  let summary: MarkdownComposition?
  let body: MarkdownComposition
}

/// An item of evidence with its text and what became of its signatures.
struct EvidencePage: Sendable {
  let item: EvidenceItem
  let entry: PortfolioEntry<EvidenceFields>
  let signOff: SignOffState
}
