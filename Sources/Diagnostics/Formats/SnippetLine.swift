/// A line of a source file as it is shown, with the signs that stand under it.
///
/// Tabs become spaces, control characters become signs, and a line that is too long is cut to what
/// stands around the marked part.
struct SnippetLine: Hashable, Sendable {
  let text: String

  /// Spaces, and the carets under the marked part of `text`: at least one.
  let underline: String

  init(_ parts: LineParts, width: Int) {
    var cells: [Cell] = []
    var column = 0
    var markStart = 0
    for (part, isMarked) in [(parts.before, false), (parts.marked, true), (parts.after, false)] {
      if isMarked { markStart = column }
      for character in part {
        let cell = Cell(character, at: column, isMarked: isMarked)
        cells.append(cell)
        column += cell.width
      }
    }
    let window = Self.window(of: parts, columns: column, markStart: markStart, width: width)
    let startsLater = window.lowerBound > 0 || parts.isCutBefore
    var text = startsLater ? "…" : ""
    var underline = startsLater ? " " : ""
    var hasCaret = false
    for cell in cells where cell.column >= window.lowerBound && cell.end <= window.upperBound {
      let isPoint = !hasCaret && parts.marked.isEmpty && cell.column >= markStart
      text += cell.text
      switch (cell.isMarked, isPoint) {
      case (true, _): underline += String(repeating: "^", count: cell.width)
      case (_, true): underline += "^"
      default: underline += String(repeating: " ", count: cell.width)
      }
      hasCaret = hasCaret || underline.last == "^"
    }
    if !hasCaret { underline += "^" }
    self.text = text + (window.upperBound < column || parts.isCutAfter ? "…" : "")
    self.underline = underline.trimmingTrailingSpaces()
  }

  /// The columns to show of a line: all of it, or a part with a third of its room before the mark.
  private static func window(
    of parts: LineParts,
    columns: Int,
    markStart: Int,
    width: Int
  ) -> Range<Int> {
    guard columns > width || parts.isCutBefore || parts.isCutAfter else { return 0..<columns }
    let lower = markStart < width * 2 / 3 ? 0 : markStart - width / 3
    // A column at each cut end belongs to the ellipsis.
    let ellipses = lower > 0 || parts.isCutBefore ? 2 : 1
    return lower..<max(lower, min(columns, lower + width - ellipses))
  }

  /// A character as it is shown.
  private struct Cell {
    let text: String
    let column: Int
    let width: Int
    let isMarked: Bool

    var end: Int { column + width }

    init(_ character: Character, at column: Int, isMarked: Bool) {
      if character == "\t" {
        width = Self.tabWidth - column % Self.tabWidth
        text = String(repeating: " ", count: width)
      } else if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) {
        width = 1
        text = String(character)
      } else {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: character.unicodeScalars.lazy.map(VisibleText.sign))
        text = String(scalars)
        width = DisplayWidth.columns(of: text)
      }
      self.column = column
      self.isMarked = isMarked
    }

    private static var tabWidth: Int { 4 }
  }
}

extension String {
  /// The text without the spaces at its end.
  func trimmingTrailingSpaces() -> String {
    let end = lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
    return String(self[..<end])
  }
}
