import Diagnostics

/// Evidence of work done after the day on which the portfolio is handed in.
enum EvidenceAfterSubmission {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    guard let submission = facts.portfolio.submission else { return [] }
    return facts.portfolio.evidence.compactMap { item in
      guard let date = item.date, date.end > submission else { return nil }
      return Gap(
        .afterSubmission,
        of: .evidence(item.id),
        Diagnostic(
          CompetenceDiagnostics.evidenceAfterSubmission,
          "evidence \(item.id) is dated \(date.end), after the submission on \(submission)",
          at: item.places.date,
          help: "mend the date, move the submission, or leave the item out",
          notes: [
            DiagnosticNote("the submission date is set here", at: facts.portfolio.places.submission)
          ]
        )
      )
    }
  }
}
