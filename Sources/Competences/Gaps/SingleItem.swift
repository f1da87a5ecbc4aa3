import Diagnostics

/// A competence that rests on a single finished item, where the framework asks for no more.
enum SingleItem {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    CompetenceRule.gaps(.singleItem, in: facts) { subject in
      let finished = subject.items(atLeast: .evidenced)
      guard finished.count == 1, subject.competence.minimumEvidence <= 1 else { return nil }
      return Diagnostic(
        CompetenceDiagnostics.singleItem,
        "competence \(subject.name) rests on \(finished[0]) alone",
        at: subject.location,
        help: "a second item makes the claim safer; one piece of work may serve several competences"
      )
    }
  }
}
