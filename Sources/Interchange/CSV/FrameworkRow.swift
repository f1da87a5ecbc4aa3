import Competences
import Diagnostics

/// One row of a framework's table, read by the names of its columns.
struct FrameworkRow {
  private let row: CSVRow
  private let columns: [FrameworkColumn: Int]

  /// The headings above the competence; none where the row names no group.
  let headings: [GroupHeading]

  init(_ row: CSVRow, columns: [FrameworkColumn: Int], _ log: inout ImportLog) {
    self.row = row
    self.columns = columns
    func field(_ column: FrameworkColumn) -> CSVField? { columns[column].map { row.fields[$0] } }
    let titles = field(.group).map { FrameworkRow.parts(of: $0.text) } ?? []
    let codes = field(.groupCode).map { FrameworkRow.parts(of: $0.text) } ?? []
    if !codes.isEmpty, codes.count != titles.count, let place = field(.groupCode) {
      log.report(
        Diagnostic(
          InterchangeDiagnostics.brokenRow,
          "groupCode of row \(row.number) has \(codes.count == 1 ? "1 part" : "\(codes.count) parts"), "
            + "and its group \(titles.count)",
          at: log.source.location(place.range),
          help: "both are headings from the outermost in, joined by '\(FrameworkColumn.joint)'"
        )
      )
    }
    headings = titles.indices.map { index in
      let code = index < codes.count ? codes[index] : ""
      return GroupHeading(code: code.isEmpty ? nil : code, title: titles[index])
    }
  }

  func field(_ column: FrameworkColumn) -> CSVField? { columns[column].map { row.fields[$0] } }

  /// The competence; `nil` after a report where the row does not say enough.
  func competence(_ log: inout ImportLog) -> Competence? {
    let code = required(.code, &log)
    let title = required(.title, &log)
    let minimum = minimum(&log)
    guard let code, let title else { return nil }
    let guidance = field(.guidance)?.text ?? ""
    return Competence(
      code: CompetenceCode(code.text.trimmed),
      title: title.text.trimmed,
      guidance: guidance.trimmed.isEmpty ? nil : guidance,
      minimumEvidence: minimum,
      location: log.source.location(code.range)
    )
  }

  private func required(_ column: FrameworkColumn, _ log: inout ImportLog) -> CSVField? {
    guard let field = field(column), field.text.trimmed.isEmpty else { return field(column) }
    log.report(
      Diagnostic(
        InterchangeDiagnostics.brokenRow,
        "column '\(column.rawValue)' of row \(row.number) is empty",
        at: log.source.location(row.range),
        help: "every competence has a code and a title"
      )
    )
    return nil
  }

  private func minimum(_ log: inout ImportLog) -> Int {
    guard let field = field(.minimumEvidence), !field.text.trimmed.isEmpty else { return 1 }
    if let number = Int(field.text.trimmed) { return number }
    log.report(
      Diagnostic(
        InterchangeDiagnostics.brokenRow,
        "column 'minimumEvidence' of row \(row.number) is no whole number",
        at: log.source.location(field.range),
        help: "write how many items of evidence are asked for, or nothing for one"
      )
    )
    return 1
  }

  /// The parts of a heading path, without the spaces around them.
  private static func parts(of text: String) -> [String] {
    guard !text.trimmed.isEmpty else { return [] }
    return text.split(separator: FrameworkColumn.joint, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
  }
}
