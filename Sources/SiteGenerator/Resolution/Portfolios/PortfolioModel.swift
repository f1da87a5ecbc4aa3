package import Competences
package import Diagnostics
package import Markdown

/// A portfolio, resolved, with all that follows from its claims.
package struct PortfolioModel: Sendable {
  package let path: SourcePath
  package let fields: PortfolioFields
  package let assessment: PortfolioAssessment

  /// The evidence in the order of its numbers.
  package let evidence: [EvidencePage]

  /// The latest first.
  package let reviews: [PortfolioEntry<ReviewFields>]
  package let documents: [PortfolioEntry<DocumentFields>]

  /// The files of the folder `attachments`, by their path within it.
  package let attachments: [String: SourceFile]

  package var portfolio: Portfolio { assessment.portfolio }
  package var slug: PortfolioSlug { portfolio.slug }
}

/// A Markdown file of a portfolio, resolved.
package struct PortfolioEntry<Fields: Sendable>: Sendable {
  package let path: SourcePath
  package let address: SiteAddress
  package let fields: Fields
  package let summary: MarkdownComposition?
  package let body: MarkdownComposition
}

/// An item of evidence with its text and what became of its signatures.
///
/// An immutable class, so that lists of items are copied and sorted without touching every field.
package final class EvidencePage: Sendable {
  package let item: EvidenceItem
  package let entry: PortfolioEntry<EvidenceFields>
  package let signOff: SignOffState

  init(item: EvidenceItem, entry: PortfolioEntry<EvidenceFields>, signOff: SignOffState) {
    self.item = item
    self.entry = entry
    self.signOff = signOff
  }
}
