import Diagnostics

/// A competence that nothing claims and that no reason excuses.
enum CompetenceWithoutEvidence {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    CompetenceRule.gaps(.noEvidence, in: facts) { subject in
      guard subject.row.state == .none else { return nil }
      return Diagnostic(
        CompetenceDiagnostics.competenceWithoutEvidence,
        "competence \(subject.name) has no evidence",
        at: subject.location,
        help: "add '\(subject.competence.code)' to the competences of an evidence item, or give "
          + "the reason under 'notApplicable' in portfolio.yaml"
      )
    }
  }
}
