import Diagnostics

/// An item that claims no competence, so that no index leads to it.
enum EvidenceWithoutClaims {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.portfolio.evidence.filter(\.claims.isEmpty).map { item in
      Gap(
        .claimsNothing,
        of: .evidence(item.id),
        Diagnostic(
          CompetenceDiagnostics.evidenceWithoutClaims,
          "evidence \(item.id) claims no competence",
          at: item.places.id,
          help:
            "list under 'competences' what it shows, or leave the item out: no index leads to it"
        )
      )
    }
  }
}
