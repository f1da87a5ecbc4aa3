package import Competences
package import Dates
package import SiteGenerator

/// What stands in a bundle and in which order: all that can be said before anything is laid out.
package struct BundleContents: Sendable {
  package let sources: PortfolioSources
  package let options: BundleOptions

  /// In the order of the bundle.
  package let parts: [BundlePart]

  /// The items that the bundle shows, in the order of their numbers.
  package let evidence: [BundleEvidence]

  /// The claims of those items, in the order of the index: by framework, competence, evidence.
  package let claims: [Claim]

  /// The terms of the glossary that occur.
  package let terms: [BundleTerm]

  package var portfolio: Portfolio { sources.portfolio.portfolio }

  /// `Portfolio of Alex Example`.
  package var title: String { "Portfolio of \(portfolio.holder.name)" }
  package var language: String { sources.language }
  package var asOf: CalendarDate { sources.asOf }

  /// The program and its version.
  package var generator: String { SiteBuild.generator }

  /// The editions that the portfolio follows, in its order.
  package var frameworks: [CompetenceFramework] { sources.portfolio.assessment.frameworks }

  /// How long the bundle should and may be.
  package var budget: PageBudget? { sources.pageBudget }

  package var attachments: [BundleAttachment] { evidence.flatMap(\.attachments) }

  /// Whether a part of a kind is in the bundle.
  package func has(_ kind: BundlePartKind) -> Bool { parts.contains { $0.kind == kind } }

  package subscript(id: EvidenceID) -> BundleEvidence? { evidence.first { $0.id == id } }
}
