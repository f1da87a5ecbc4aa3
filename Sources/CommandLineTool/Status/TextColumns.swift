internal import Diagnostics

/// Rows whose columns stand under each other.
struct TextColumns {
  enum Alignment {
    case left, right
  }

  struct Cell {
    let text: String

    /// How it stands out; the widths are those of the bare text.
    var style: TerminalStyle?

    /// The columns that it takes, where that is not what its characters say.
    var width: Int?

    init(_ text: String, _ style: TerminalStyle? = nil, width: Int? = nil) {
      // What has a width of its own was made here; the rest is the text of others.
      self.text = width == nil ? VisibleText.oneLine(text) : text
      self.style = style
      self.width = width
    }
  }

  private let alignments: [Alignment]
  private var rows: [[Cell]] = []

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  mutating func add(_ cells: [Cell]) {
    rows.append(cells)
  }

  /// The lines, without blanks at their ends.
  func lines(isColoured: Bool, indent: Int = 0) -> [String] {
    let widths = alignments.indices.map { column in
      rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - width(cell))
        let text = cell.style?.applied(to: cell.text, isColoured: isColoured) ?? cell.text
        if column > 0 { line += "  " }
        line += alignments[column] == .right ? padding + text : text
        let isLast = column == row.count - 1
        if alignments[column] == .left, !isLast { line += padding }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func width(_ cell: Cell) -> Int { cell.width ?? DisplayWidth.columns(of: cell.text) }
}
