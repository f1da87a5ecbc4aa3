package import Competences
package import Diagnostics
internal import Markdown
internal import YAML

/// A portfolio with all that follows from its claims, and the files that it stands in.
package struct WorkspacePortfolio: Sendable {
  package let assessment: PortfolioAssessment

  /// The digests of each item as it is now.
  package let digests: [EvidenceID: SignedDigests]

  /// What became of each item since it was signed.
  package let signOffs: [EvidenceID: SignOffState]

  /// The path of `portfolio.yaml`.
  package let path: SourcePath

  /// The file of each item, in the order of the numbers; a number that is used twice stands twice.
  package let evidencePaths: [(id: EvidenceID, path: SourcePath)]

  /// What is wrong with its files, each by itself.
  package let mistakes: [Diagnostic]

  init(_ assessed: AssessedPortfolio, mistakes: [Diagnostic]) {
    assessment = assessed.assessment
    digests = assessed.digests
    signOffs = assessed.signOffs
    path = assessed.parsed.path
    evidencePaths = assessed.parsed.evidence.map { ($0.item.id, $0.path) }
    self.mistakes = mistakes
  }

  package var portfolio: Portfolio { assessment.portfolio }
  package var slug: PortfolioSlug { portfolio.slug }

  /// Whether a file has an error, so that something that it says may be missing here.
  package var hasErrors: Bool { mistakes.contains { $0.severity == .error } }

  /// The item of a number; the first where it is used twice.
  package func evidence(_ id: EvidenceID) -> EvidenceItem? {
    portfolio.evidence.first { $0.id == id }
  }
}
