import Diagnostics

/// Reads comma-separated values (https://www.rfc-editor.org/rfc/rfc4180) and keeps every place.
///
/// Fields may be separated by commas, semicolons or tabulators, whichever the header line uses, since
/// spreadsheets write what the language of the machine suggests.
struct CSVParser {
  private let source: SourceText
  private let separator: UInt8
  private var offset: Int
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file: its table, where it has a header line, and every broken field.
  static func parse(_ source: SourceText) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
    if let place = UTF8Check.firstMistake(in: source.bytes) {
      let mistake = Diagnostic(
        InterchangeDiagnostics.notUTF8,
        "byte that is not UTF-8",
        at: source.location(place..<place + 1),
        help: "save the table as 'CSV UTF-8'"
      )
      return (nil, [mistake])
    }
    var parser = CSVParser(source)
    var rows = parser.rows()
    rows.removeAll(where: \.isEmpty)
    guard let header = rows.first else { return (nil, parser.diagnostics) }
    return (CSVTable(header: header, rows: Array(rows.dropFirst())), parser.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    offset = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = source.bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = separators.map { separator in header.count { $0 == separator } }
    let most = counts.max() ?? 0
    separator = zip(separators, counts).first { $0.1 == most }?.0 ?? separators[0]
  }

  private mutating func rows() -> [CSVRow] {
    var rows: [CSVRow] = []
    while offset < source.bytes.count {
      var fields: [CSVField] = []
      repeat {
        fields.append(field(row: rows.count + 1, column: fields.count + 1))
      } while takeSeparator()
      takeLineEnd()
      rows.append(CSVRow(number: rows.count + 1, fields: fields))
    }
    return rows
  }

  private mutating func field(row: Int, column: Int) -> CSVField {
    guard next == UInt8(ascii: "\"") else { return plainField(row: row, column: column) }
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while let byte = next {
      offset += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if next == byte {
        text.append(byte)
        offset += 1
      } else {
        checkEnd(row: row, column: column)
        return CSVField(text: String(decoding: text, as: UTF8.self), range: start..<offset)
      }
    }
    report(
      "quotation mark of row \(row), column \(column) is never closed",
      at: start..<start + 1,
      help: "end the field with a quotation mark; one within it is written twice"
    )
    return CSVField(text: String(decoding: text, as: UTF8.self), range: start..<offset)
  }

  private mutating func plainField(row: Int, column: Int) -> CSVField {
    let start = offset
    while let byte = next, byte != separator, !isLineEnd(byte) { offset += 1 }
    if let quote = source.bytes[start..<offset].firstIndex(of: UInt8(ascii: "\"")) {
      report(
        "quotation mark in the middle of row \(row), column \(column)",
        at: quote..<quote + 1,
        help: "put the whole field between quotation marks, and write the mark within it twice"
      )
    }
    return CSVField(text: source.text(in: start..<offset), range: start..<offset)
  }

  /// Passes over what stands between a closing quotation mark and the next separator.
  private mutating func checkEnd(row: Int, column: Int) {
    let start = offset
    while let byte = next, byte != separator, !isLineEnd(byte) { offset += 1 }
    guard source.bytes[start..<offset].contains(where: { $0 != UInt8(ascii: " ") }) else { return }
    report(
      "text after the closing quotation mark of row \(row), column \(column)",
      at: start..<offset,
      help: "write a quotation mark within the field twice"
    )
  }

  private var next: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func takeSeparator() -> Bool {
    guard next == separator else { return false }
    offset += 1
    return true
  }

  private mutating func takeLineEnd() {
    if next == UInt8(ascii: "\r") { offset += 1 }
    if next == UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func report(_ message: String, at range: Range<Int>, help: String) {
    diagnostics.append(
      Diagnostic(
        InterchangeDiagnostics.brokenRow,
        message,
        at: source.location(range),
        help: help
      )
    )
  }
}
