import Diagnostics

/// A competence that is said not to apply and is claimed all the same.
enum ContradictedExemption {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.resolution.exemptions.compactMap { exemption in
      guard let row = facts.index[exemption.competence], !row.claims.isEmpty else { return nil }
      let items = row.claims.map(\.evidence.text)
      return Gap(
        .exemptionContradicted,
        of: .competence(exemption.competence),
        Diagnostic(
          CompetenceDiagnostics.contradictedExemption,
          "competence '\(exemption.competence.code)' is not applicable, yet has evidence",
          at: exemption.location,
          help: "take it out of 'notApplicable', or out of the competences of "
            + InWords.list(items, "and"),
          notes: row.claims.map { DiagnosticNote("claimed by \($0.evidence)", at: $0.location) }
        )
      )
    }
  }
}
