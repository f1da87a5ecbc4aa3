import Competences
import Diagnostics

/// Frameworks as tables: one row a competence.
enum FrameworkCSV {
  static func read(_ log: inout ImportLog) -> FrameworkDraft? {
    let (table, diagnostics) = CSVParser.parse(log.source)
    for diagnostic in diagnostics { log.report(diagnostic) }
    guard let table else {
      if diagnostics.isEmpty { _ = FrameworkHeader.columns(of: nil, &log) }
      return nil
    }
    guard let columns = FrameworkHeader.columns(of: table.header, &log) else { return nil }
    var groups = GroupBuilder()
    for row in table.rows {
      guard isWhole(row, width: table.header.fields.count, table.header, &log) else { continue }
      let record = FrameworkRow(row, columns: columns, &log)
      guard let competence = record.competence(&log) else { continue }
      if !groups.add(competence, under: record.headings), let field = record.field(.group) {
        log.report(
          Diagnostic(
            InterchangeDiagnostics.scatteredGroup,
            "group '\(field.text)' continues in row \(row.number) after other groups",
            at: log.source.location(field.range),
            help: "its rows are brought together; put them next to each other to keep the order"
          )
        )
      }
    }
    return FrameworkDraft(groups: groups.groups)
  }

  static func write(_ framework: CompetenceFramework) -> FrameworkExport {
    var text = CSVText()
    var losses = LossCount()
    text.add(FrameworkColumn.allCases.map(\.rawValue))
    losses.addFrameworkFields(of: framework, held: [])
    var seen: Set<[GroupHeading]> = []
    func write(_ group: CompetenceGroup, under path: [GroupHeading]) {
      let path = path + [GroupHeading(code: group.code, title: group.title)]
      if !seen.insert(path).inserted { losses.add("groups with the same heading, made one") }
      if path.last?.isAmbiguous ?? false { losses.add("headings that hold ' > '") }
      if group.allCompetences.isEmpty { losses.add("groups without competences") }
      for competence in group.competences {
        text.add([
          competence.code.text,
          competence.title,
          path.map(\.title).joined(separator: FrameworkColumn.joint),
          competence.guidance ?? "",
          path.contains { $0.code != nil }
            ? path.map { $0.code ?? "" }.joined(separator: FrameworkColumn.joint) : "",
          competence.minimumEvidence == 1 ? "" : String(competence.minimumEvidence),
        ])
      }
      for subgroup in group.groups { write(subgroup, under: path) }
    }
    for group in framework.groups { write(group, under: []) }
    return FrameworkExport(bytes: text.bytes, losses: losses.losses)
  }

  private static func isWhole(
    _ row: CSVRow,
    width: Int,
    _ header: CSVRow,
    _ log: inout ImportLog
  ) -> Bool {
    let extra = row.fields.dropFirst(width)
    guard row.fields.count < width || extra.contains(where: { !$0.text.trimmed.isEmpty }) else {
      return true
    }
    let isShort = row.fields.count < width
    log.report(
      Diagnostic(
        InterchangeDiagnostics.brokenRow,
        isShort
          ? "row \(row.number) ends before column \(row.fields.count + 1), "
            + "'\(header.fields[row.fields.count].text.trimmed)'"
          : "row \(row.number) has a column \(width + 1), and the header has \(width)",
        at: log.source.location(isShort ? row.range : extra[extra.startIndex].range),
        help: isShort
          ? "add the missing separators, even where nothing stands between them"
          : "put a field that holds a separator between quotation marks"
      )
    )
    return false
  }
}
