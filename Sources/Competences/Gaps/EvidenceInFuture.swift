import Diagnostics

/// Finished evidence of a day that has not come.
enum EvidenceInFuture {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    let today = facts.circumstances.asOf
    return facts.portfolio.evidence.compactMap { item in
      guard item.status >= .evidenced, let date = item.date, date.end > today else { return nil }
      return Gap(
        .inFuture,
        of: .evidence(item.id),
        Diagnostic(
          CompetenceDiagnostics.evidenceInFuture,
          "evidence \(item.id) is '\(item.status.rawValue)' but dated \(date.end), in the future",
          at: item.places.date,
          help: "mend the date, or set the status to 'planned' or 'in progress' until then"
        )
      )
    }
  }
}
