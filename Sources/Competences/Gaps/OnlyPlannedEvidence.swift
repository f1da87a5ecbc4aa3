import Diagnostics

/// A competence whose evidence is all still planned.
enum OnlyPlannedEvidence {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    CompetenceRule.gaps(.onlyPlanned, in: facts) { subject in
      guard subject.row.state == .planned else { return nil }
      return Diagnostic(
        CompetenceDiagnostics.onlyPlannedEvidence,
        "competence \(subject.name) has only planned evidence: \(subject.itemsInWords)",
        at: subject.location,
        help: "set the item's status to 'in progress' or 'evidenced' as the work goes on"
      )
    }
  }
}
