import Diagnostics

/// Finished evidence that nobody has signed.
enum UnsignedEvidence {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.portfolio.evidence.filter { $0.status == .evidenced && $0.signOffs.isEmpty }.map { item in
      Gap(
        .unsigned,
        of: .evidence(item.id),
        Diagnostic(
          CompetenceDiagnostics.unsignedEvidence,
          "evidence \(item.id) is not signed off",
          at: item.places.status,
          help: "when the supervisor agrees: attain sign \(facts.portfolio.slug) \(item.id) "
            + "--by NAME --role ROLE --date YYYY-MM-DD"
        )
      )
    }
  }
}
