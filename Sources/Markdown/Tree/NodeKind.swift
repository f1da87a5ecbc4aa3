/// What a node is, with what it carries.
package enum NodeKind: Hashable, Sendable {
  // Blocks that hold blocks
  case document
  case blockQuote
  case callout(Callout)
  case list(ListStyle)
  case item(TaskState?)
  case footnoteDefinition(label: MarkdownText)

  // Blocks that hold text
  case paragraph
  case heading(level: Int)
  case table
  case tableRow(isHeader: Bool)
  case tableCell(ColumnAlignment?)

  // Blocks that hold nothing further
  case codeBlock(info: MarkdownText, code: MarkdownText)
  case htmlBlock(MarkdownText)
  case thematicBreak
  /// A snippet to stand in this place: `![](snippets/experience.md)` alone in its paragraph.
  case include(MarkdownLink)

  // Within text
  case text(MarkdownText)
  case code(MarkdownText)
  case html(MarkdownText)
  case softBreak
  case lineBreak
  case emphasis
  case strong
  case strikethrough
  case link(MarkdownLink)
  case image(MarkdownLink)
  case footnoteReference(definition: NodeID)
}

/// Where a link or an image leads, as it was written.
package struct MarkdownLink: Hashable, Sendable {
  /// The destination with escapes and character references resolved, not percent-encoded.
  package let destination: MarkdownText

  /// The title between quotation marks; empty where there is none.
  package let title: MarkdownText
}

/// The five kinds of callout that code hosts know (`> [!NOTE]`).
///
/// The convention is
/// https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
package enum Callout: String, Hashable, Sendable, CaseIterable {
  case note, tip, important, warning, caution

  /// The word that readers see: `Note`.
  package var title: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }

  /// The word between the brackets: `NOTE`.
  package var marker: String { rawValue.uppercased() }
}

/// How a list is numbered and spaced.
package struct ListStyle: Hashable, Sendable {
  /// The first number of an ordered list; `nil` for bullets.
  package let start: Int?

  /// No blank line between items, so their paragraphs are shown without space.
  package let isTight: Bool

  /// At least one item is a task.
  package let holdsTasks: Bool
}

/// Whether a task in a list is done.
package enum TaskState: Hashable, Sendable {
  case open, done
}

/// How a table's column is set.
package enum ColumnAlignment: String, Hashable, Sendable {
  case left, center, right
}
