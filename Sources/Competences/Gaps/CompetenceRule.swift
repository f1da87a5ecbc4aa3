import Diagnostics

/// What the rules about single competences share: each competence of each followed framework with
/// its row of the index, and the place to point at, which is where the portfolio names the framework.
enum CompetenceRule {
  struct Subject {
    let competence: Competence
    let row: CompetenceRow
    let location: SourceLocation?
    private let status: [EvidenceID: EvidenceStatus]

    init(
      competence: Competence,
      row: CompetenceRow,
      location: SourceLocation?,
      status: [EvidenceID: EvidenceStatus]
    ) {
      self.competence = competence
      self.row = row
      self.location = location
      self.status = status
    }

    /// The name for messages: `'R&D1' (Research methods)`.
    var name: String { "'\(competence.code)' (\(competence.title))" }

    /// The items that claim it and are at least so far.
    func items(atLeast least: EvidenceStatus) -> [EvidenceID] {
      row.claims.map(\.evidence).filter { (status[$0] ?? .planned) >= least }
    }

    /// The numbers of the items that claim it, for messages: `E01 and E07`.
    var itemsInWords: String {
      InWords.list(row.claims.map(\.evidence.text), "and")
    }
  }

  /// Makes the gap of every competence for which a rule words a diagnostic.
  static func gaps(
    _ kind: GapKind,
    in facts: PortfolioFacts,
    _ rule: (Subject) -> Diagnostic?
  ) -> [Gap] {
    let status = Dictionary(
      facts.portfolio.evidence.map { ($0.id, $0.status) },
      uniquingKeysWith: { first, _ in first }
    )
    var gaps: [Gap] = []
    for framework in facts.frameworks {
      let location = facts.portfolio.frameworks
        .first { $0.reference == framework.reference }?.location
      for competence in framework.competences {
        let id = framework.id(of: competence.code)
        guard let row = facts.index[id] else { continue }
        let subject = Subject(
          competence: competence,
          row: row,
          location: location,
          status: status
        )
        if let diagnostic = rule(subject) {
          gaps.append(Gap(kind, of: .competence(id), diagnostic))
        }
      }
    }
    return gaps
  }
}
