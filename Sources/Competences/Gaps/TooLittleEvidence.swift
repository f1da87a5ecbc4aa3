import Diagnostics

/// A competence with some finished evidence, but with fewer items than the framework asks for.
enum TooLittleEvidence {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    CompetenceRule.gaps(.tooLittleEvidence, in: facts) { subject in
      let finished = subject.items(atLeast: .evidenced).count
      let wanted = subject.competence.minimumEvidence
      guard subject.row.state.isShown, finished < wanted else { return nil }
      return Diagnostic(
        CompetenceDiagnostics.tooLittleEvidence,
        "competence \(subject.name) has \(finished) of \(InWords.count(wanted, "finished item"))",
        at: subject.location,
        help: "the framework asks for at least \(wanted); claim it in "
          + InWords.count(wanted - finished, "more item")
      )
    }
  }
}
