import Dates
import Diagnostics

/// Evidence of work older than a framework that it claims allows on the day of submission.
enum EvidenceTooOld {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    let limited = facts.frameworks.filter { $0.maximumEvidenceAge != nil }
    guard !limited.isEmpty else { return [] }
    let day = facts.portfolio.submission ?? facts.circumstances.asOf
    return facts.portfolio.evidence.compactMap { item in
      guard let date = item.date else { return nil }
      let claimed = Set(facts.index[item.id]?.claims.map(\.competence.framework) ?? [])
      for framework in limited where claimed.contains(framework.reference) {
        guard let years = framework.maximumEvidenceAge,
          let oldest = day.yearsEarlier(years), date.end < oldest
        else { continue }
        return Gap(.tooOld, of: .evidence(item.id), diagnostic(item, date, framework, years))
      }
      return nil
    }
  }

  private static func diagnostic(
    _ item: EvidenceItem,
    _ date: EvidenceDate,
    _ framework: CompetenceFramework,
    _ years: Int
  ) -> Diagnostic {
    Diagnostic(
      CompetenceDiagnostics.evidenceTooOld,
      "evidence \(item.id) of \(date.end) is older than the \(InWords.count(years, "year")) that "
        + "\(framework.reference) allows",
      at: item.places.date,
      help: "support its claims with later work"
    )
  }
}

extension CalendarDate {
  /// The same day some years earlier; 28 February for the leap day of a year without one.
  fileprivate func yearsEarlier(_ years: Int) -> CalendarDate? {
    CalendarDate(year: year - years, month: month, day: day)
      ?? CalendarDate(year: year - years, month: month, day: day - 1)
  }
}
