import Diagnostics

/// A period whose end comes before its beginning.
enum ReversedPeriod {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.portfolio.evidence.compactMap { item in
      guard let date = item.date, date.end < date.start else { return nil }
      return Gap(
        .periodReversed,
        of: .evidence(item.id),
        Diagnostic(
          CompetenceDiagnostics.reversedPeriod,
          "period of \(item.id) ends on \(date.end), before it begins on \(date.start)",
          at: item.places.date,
          help: "put the earlier day under 'from' and the later under 'to'"
        )
      )
    }
  }
}
