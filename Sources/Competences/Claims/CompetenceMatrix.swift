/// The claims as a grid: a row for each competence of a framework, a column for each evidence item.
package struct CompetenceMatrix: Sendable {
  package let framework: FrameworkReference
  package let columns: [EvidenceID]
  package let rows: [Row]

  /// One competence and, for each column, the claim that stands there.
  package struct Row: Sendable {
    package let competence: CompetenceID
    package let cells: [Claim?]
  }

  package init(of framework: FrameworkIndex, in index: CompetenceIndex) {
    self.framework = framework.framework
    let columns = index.evidence.map(\.evidence)
    let columnOf = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    self.columns = columns
    rows = framework.rows.map { row in
      var cells = [Claim?](repeating: nil, count: columns.count)
      for claim in row.claims {
        if let column = columnOf[claim.evidence] { cells[column] = claim }
      }
      return Row(competence: row.competence, cells: cells)
    }
  }
}
