import Diagnostics

/// The header line of a framework's table, which names its columns.
enum FrameworkHeader {
  /// Where each column stands; `nil` after a report where one is missing without which the table
  /// means nothing.
  static func columns(
    of header: CSVRow?,
    _ log: inout ImportLog
  ) -> [FrameworkColumn: Int]? {
    var columns: [FrameworkColumn: Int] = [:]
    var unknown: [CSVField] = []
    for (index, field) in (header?.fields ?? []).enumerated() {
      if let column = FrameworkColumn.named(field.text) {
        if columns[column] == nil { columns[column] = index } else { reportRepeated(field, &log) }
      } else if !field.text.trimmed.isEmpty {
        unknown.append(field)
      }
    }
    var isUsable = true
    for column in FrameworkColumn.allCases where column.isRequired && columns[column] == nil {
      isUsable = false
      let guess = unknown.firstIndex { nearest(to: $0) == column.rawValue }
      let field = guess.map { unknown.remove(at: $0) }
      reportMissing(column, field, in: header, &log)
    }
    for field in unknown { reportUnknown(field, &log) }
    return isUsable ? columns : nil
  }

  private static func nearest(to field: CSVField) -> String? {
    NearMiss.nearest(to: field.text.trimmed, in: FrameworkColumn.allCases.map(\.rawValue))
  }

  private static func reportUnknown(_ field: CSVField, _ log: inout ImportLog) {
    let known = FrameworkColumn.allCases.map(\.rawValue).joined(separator: ", ")
    log.report(
      Diagnostic(
        InterchangeDiagnostics.unknownColumn,
        "column '\(field.text.trimmed)' is not known",
        at: log.location(field.range),
        help: nearest(to: field).map { "did you mean '\($0)'?" }
          ?? "its values are left out; known columns are \(known)"
      )
    )
  }

  private static func reportRepeated(_ field: CSVField, _ log: inout ImportLog) {
    log.report(
      Diagnostic(
        InterchangeDiagnostics.unknownColumn,
        "column '\(field.text.trimmed)' stands twice in the header",
        at: log.location(field.range),
        help: "the first is read"
      )
    )
  }

  private static func reportMissing(
    _ column: FrameworkColumn,
    _ guess: CSVField?,
    in header: CSVRow?,
    _ log: inout ImportLog
  ) {
    log.report(
      Diagnostic(
        InterchangeDiagnostics.missingColumn,
        "column '\(column.rawValue)' is missing",
        at: log.location(guess?.range ?? header?.range ?? 0..<0),
        help: guess.map { "is it '\($0.text.trimmed)'? Write '\(column.rawValue)'" }
          ?? "the first line names the columns: code,title,group,guidance"
      )
    )
  }
}
