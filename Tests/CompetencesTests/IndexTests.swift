import Competences
import Testing

@Suite("The indexes of a portfolio")
struct IndexTests {
  private let assessment = Sample.assess(
    Sample.portfolio(
      following: [Sample.new, Sample.modality],
      notApplicable: [NotApplicable(competence: "rt/A1", reason: "Not my modality")],
      Sample.item("E10", .signedOff, claims: ["R&D2", "R&D1"]),
      Sample.item("E2", .planned, claims: ["RT 2.4", "R&D1"]),
      Sample.item("E3", .inProgress)
    )
  )

  @Test("list competences in the framework's order, each with its items in theirs")
  func byCompetence() {
    let rows = assessment.index.frameworks[0].rows
    #expect(rows.map(\.competence.code) == ["A1", "R&D1", "R&D2"])
    #expect(rows.map { $0.claims.map(\.evidence) } == [[], ["E2", "E10"], ["E10"]])
    #expect(rows.map(\.state) == [.none, .signedOff, .signedOff])
  }

  @Test("list items in the order of their numbers, each with its competences in the frameworks'")
  func byEvidence() {
    let rows = assessment.index.evidence
    #expect(rows.map(\.evidence) == ["E2", "E3", "E10"])
    #expect(
      rows.map { $0.claims.map(\.competence.code) } == [["R&D1", "RT 2.4"], [], ["R&D1", "R&D2"]]
    )
  }

  @Test("agree cell by cell with the matrix", arguments: 0..<UInt64(50))
  func matrix(seed: UInt64) {
    let assessment = Sample.assess(RandomPortfolio.make(seed: seed))
    var fromMatrix: Set<String> = []
    for matrix in assessment.matrices {
      for row in matrix.rows {
        for (column, cell) in zip(matrix.columns, row.cells) where cell != nil {
          fromMatrix.insert("\(row.competence) \(column)")
        }
      }
    }
    let byCompetence = assessment.index.frameworks.flatMap(\.rows).flatMap(\.claims)
    let byEvidence = assessment.index.evidence.flatMap(\.claims)
    for claims in [byCompetence, byEvidence] {
      #expect(Set(claims.map { "\($0.competence) \($0.evidence)" }) == fromMatrix)
      #expect(claims.count == fromMatrix.count)
    }
    #expect(!fromMatrix.isEmpty)
  }

  @Test("give a written reason the state 'not applicable', and evidence more weight than it")
  func exemptions() {
    let row = assessment.index.frameworks[1].rows[1]
    #expect(row.state == .notApplicable)
    #expect(row.exemption?.reason == "Not my modality")
    let both = Sample.assess(
      Sample.portfolio(
        notApplicable: [NotApplicable(competence: "A1", reason: "No")],
        Sample.item("E1", .planned, claims: ["A1"])
      )
    )
    #expect(both.index.frameworks[0].rows[0].state == .planned)
  }

  @Test("are counted into coverage, by framework and by group")
  func coverage() {
    let coverage = assessment.coverage
    #expect(coverage[0].counts.total == 3)
    #expect(coverage[0].counts.shown == 2)
    #expect(coverage[0].counts.percentShown == 66)
    #expect(coverage[0].groups.map(\.counts.isComplete) == [false, true])
    #expect(coverage[1].counts[.notApplicable] == 1)
    #expect(coverage[1].counts.required == 1)
    #expect(coverage[1].counts[.planned] == 1)
  }

  @Test("say 100 per cent only of what is wholly shown", arguments: [(199, 200), (1, 3), (0, 1)])
  func percent(shown: Int, required: Int) {
    let states =
      [CompetenceState](repeating: .evidenced, count: shown)
      + [CompetenceState](repeating: .none, count: required - shown)
    #expect(StateCounts(states).percentShown < 100)
    #expect(StateCounts([CompetenceState](repeating: .signedOff, count: shown)).percentShown == 100)
  }
}
