import Diagnostics

/// A competence for which no item is finished, though work on one has begun.
enum UnfinishedEvidence {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    CompetenceRule.gaps(.unfinished, in: facts) { subject in
      guard subject.row.state == .inProgress else { return nil }
      return Diagnostic(
        CompetenceDiagnostics.unfinishedEvidence,
        "competence \(subject.name) has only unfinished evidence: \(subject.itemsInWords)",
        at: subject.location,
        help: "set the item's status to 'evidenced' when it is finished"
      )
    }
  }
}
