import Diagnostics

/// Two items with one number.
enum DuplicateEvidence {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    var first: [EvidenceID: EvidenceItem] = [:]
    var gaps: [Gap] = []
    for item in facts.portfolio.evidence {
      guard let earlier = first[item.id] else {
        first[item.id] = item
        continue
      }
      gaps.append(
        Gap(
          .duplicateEvidence,
          of: .evidence(item.id),
          Diagnostic(
            CompetenceDiagnostics.duplicateEvidence,
            "evidence number \(item.id) is used twice",
            at: item.places.id,
            help: "give the newer item the next free number, "
              + "\(NextEvidenceID.after(facts.portfolio.evidence.map(\.id)))",
            notes: [DiagnosticNote("also used by '\(earlier.title)'", at: earlier.places.id)]
          )
        )
      )
    }
    return gaps
  }
}
