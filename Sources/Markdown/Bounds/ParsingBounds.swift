internal import Diagnostics

/// What a text may cost before the parser sees it.
///
/// cmark takes time in the square of the size for some texts, and memory in the product of two of
/// their measures for others; the known ones are
/// https://github.com/github/cmark-gfm/security/advisories. Each is estimated here in one pass, so that
/// a text is either read within about a second or refused with the place that costs most.
struct ParsingBounds {
  static let largestText = 5_000_000
  static let deepestNesting = 100
  static let deepestIndentation = 400
  static let mostColumns = 200
  static let mostCells = 500_000

  /// What a text may cost, in nanoseconds of the parser's time as measured.
  static let highestCost = 1_000_000_000.0

  /// A bound that a text breaks.
  struct Violation {
    let kind: DiagnosticKind
    let message: String

    /// Offsets into the text.
    let range: Range<Int>
  }

  private let text: UnsafeBufferPointer<UInt8>

  /// What is being read: lines that may be one paragraph.
  private var run = TextRun()
  private var table = TableRun()
  private var definitions = DefinitionCosts()
  private var cost = 0.0
  private var cells = 0

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The first bound that a text breaks.
  static func violation(in text: UnsafeBufferPointer<UInt8>) -> Violation? {
    guard text.count <= largestText else {
      return Violation(
        kind: MarkdownDiagnostics.textTooLarge,
        message: "text of \(text.count) bytes, more than \(largestText)",
        range: 0..<0
      )
    }
    var bounds = ParsingBounds(text)
    return bounds.check()
  }

  private mutating func check() -> Violation? {
    let holdsCarriageReturns = text.holdsCarriageReturns
    var start = 0
    while start < text.count {
      let line = BoundedLine(text, from: start, holdsCarriageReturns: holdsCarriageReturns)
      if let violation = check(line) { return violation }
      start = line.next
    }
    endRun()
    return costViolation() ?? definitions.violation(inTextOf: text.count)
  }

  private mutating func check(_ line: BoundedLine) -> Violation? {
    let isIndented = line.markers > 0 && line.indentation > Self.deepestIndentation
    if line.markers > Self.deepestNesting || isIndented {
      return Violation(
        kind: MarkdownDiagnostics.nestingTooDeep,
        message: "nesting deeper than \(Self.deepestNesting) levels",
        range: line.start..<line.contentStart
      )
    }
    if run.endsBefore(line) || (table.isOpen && table.holds(line)) {
      endRun()
      if let violation = costViolation() { return violation }
    }
    if line.isBlank {
      table.end()
      return nil
    }
    run.begin(with: line)
    let columns = table.columns(in: line, of: text)
    if columns > Self.mostColumns, line.isDelimiterRow {
      return Violation(
        kind: MarkdownDiagnostics.tableTooLarge,
        message: "table of \(columns) columns, more than \(Self.mostColumns)",
        range: line.contentStart..<line.end
      )
    }
    table.add(line, columns: columns)
    cells += table.isOpen ? table.width : 0
    if cells > Self.mostCells {
      return Violation(
        kind: MarkdownDiagnostics.tableTooLarge,
        message: "table of more than \(Self.mostCells) cells",
        range: line.contentStart..<line.end
      )
    }
    run.add(line, of: text, &definitions)
    return nil
  }

  private mutating func endRun() {
    cost += run.cost
    run = TextRun(after: run)
  }

  private func costViolation() -> Violation? {
    guard cost > Self.highestCost else { return nil }
    return Violation(
      kind: MarkdownDiagnostics.textTooIntricate,
      message: "paragraph too intricate to read in reasonable time",
      range: run.costliest
    )
  }
}
