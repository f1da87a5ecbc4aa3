/// A table as the bounds see it: rows whose missing cells the parser fills in.
struct TableRun {
  /// The number of columns; zero where no table is open.
  private(set) var width = 0

  private var quotes = 0
  private var columnsOfLineBefore = 0

  var isOpen: Bool { width > 0 }

  /// The number of cells that a line would have as a row.
  func columns(in line: BoundedLine, of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard line.holdsBars else { return 1 }
    var bars = 0
    var offset = line.contentStart
    var last: UInt8 = 0
    let first = offset < line.end ? text[offset] : 0
    while offset < line.end {
      let byte = text[offset]
      if byte == UInt8(ascii: "\\") {
        offset += 2
        last = byte
        continue
      }
      if byte == UInt8(ascii: "|") { bars += 1 }
      if byte > 0x20 { last = byte }
      offset += 1
    }
    if bars > 0, first == UInt8(ascii: "|") { bars -= 1 }
    if bars > 0, last == UInt8(ascii: "|") { bars -= 1 }
    return bars + 1
  }

  /// Whether a line is certainly a row of the open table, and so a text of its own.
  func holds(_ line: BoundedLine) -> Bool {
    !line.isBlank && !line.isHeading && line.quotes == quotes && line.marker == nil
  }

  mutating func add(_ line: BoundedLine, columns: Int) {
    if isOpen {
      if !holds(line) { width = 0 }
    } else if line.isDelimiterRow, columns == columnsOfLineBefore {
      width = columns
      quotes = line.quotes
    }
    columnsOfLineBefore = columns
  }

  /// Ends the table, as a blank line does.
  mutating func end() {
    width = 0
    columnsOfLineBefore = 0
  }
}
