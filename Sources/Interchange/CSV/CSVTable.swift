/// A table of texts, with the place of each.
struct CSVTable: Sendable {
  let header: CSVRow
  let rows: [CSVRow]
}

/// One row of a table; it may hold line feeds, so it is not always one line.
struct CSVRow: Sendable {
  /// The row's number as a spreadsheet shows it, the header's being 1.
  let number: Int
  let fields: [CSVField]

  var range: Range<Int> {
    (fields.first?.range.lowerBound ?? 0)..<(fields.last?.range.upperBound ?? 0)
  }

  /// Whether nothing stands in any field, as in the empty lines that spreadsheets leave.
  var isEmpty: Bool { fields.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}

/// One field of a row.
struct CSVField: Sendable {
  /// The text without the quotation marks around it.
  let text: String

  /// The bytes of the file, quotation marks counted in.
  let range: Range<Int>
}
