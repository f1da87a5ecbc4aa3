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

  /// The links to competences in its texts.
  package let links: [CompetenceLink]

  /// What is wrong with its files, each by itself.
  package let mistakes: [Diagnostic]

  init(_ assessed: AssessedPortfolio, mistakes: [Diagnostic]) {
    assessment = assessed.assessment
    digests = assessed.digests
    signOffs = assessed.signOffs
    path = assessed.parsed.path
    evidencePaths = assessed.parsed.evidence.map { ($0.item.id, $0.path) }
    links = assessed.parsed.texts.flatMap { text in
      text.references.compactMap { reference in
        guard case .competence(let written) = reference.target else { return nil }
        return CompetenceLink(text: written, location: reference.bestLocation)
      }
    }
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

/// A link to a competence in a text.
package struct CompetenceLink: Hashable, Sendable {
  /// The code or slug as written, with or without a framework.
  package let text: String
  package let location: SourceLocation
}
