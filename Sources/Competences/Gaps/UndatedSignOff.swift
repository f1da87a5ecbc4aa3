import Diagnostics

/// A signature without the day on which it was given.
enum UndatedSignOff {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.portfolio.evidence.flatMap { item in
      item.signOffs.filter { $0.date == nil }.map { signOff in
        Gap(
          .signOffUndated,
          of: .evidence(item.id),
          Diagnostic(
            CompetenceDiagnostics.undatedSignOff,
            "sign-off of \(item.id) by \(signOff.by) has no date",
            at: signOff.location,
            help: "write the day on which it was signed under 'date', as YYYY-MM-DD"
          )
        )
      }
    }
  }
}
