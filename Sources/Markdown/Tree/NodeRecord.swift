/// One node as it is stored: 28 bytes, so that ten thousand pages fit in memory with room to spare.
///
/// Records stand in the order of the text and `subtreeEnd` says where a node's descendants stop:
/// the first child of node *i* is *i* + 1, and its next sibling is its `subtreeEnd`.
struct NodeRecord: Sendable {
  var tag: NodeTag
  var flags: Flags = []

  /// A heading's level, a callout's, alignment's or list's small number.
  var small: UInt16 = 0

  /// The index after the node's last descendant.
  var subtreeEnd: UInt32 = 0

  /// Where the node stands in its file.
  var lower: UInt32 = 0
  var upper: UInt32 = 0

  /// A run of the arena, or the index of a side record in `payload`.
  var payload: UInt32 = 0
  var count: UInt32 = 0

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    static let tight = Flags(rawValue: 1)
    static let ordered = Flags(rawValue: 2)
    static let task = Flags(rawValue: 4)
    static let done = Flags(rawValue: 8)
    static let header = Flags(rawValue: 16)

    /// The paragraph's first line is a callout's marker, which is no part of it.
    static let followsMarker = Flags(rawValue: 32)

    /// The place is the enclosing block's, because the node's own could not be found.
    static let approximate = Flags(rawValue: 64)
  }
}

/// The kinds of node without what they carry.
enum NodeTag: UInt8, Sendable {
  case document, blockQuote, callout, list, item, footnoteDefinition
  case paragraph, heading, table, tableRow, tableCell
  case codeBlock, htmlBlock, thematicBreak, include
  case text, code, html, softBreak, lineBreak
  case emphasis, strong, strikethrough, link, image, footnoteReference

  var isInline: Bool { rawValue >= NodeTag.text.rawValue }

  /// Holds inline nodes directly.
  var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }
}

/// A run of bytes in a document's arena.
struct ArenaRun: Hashable, Sendable {
  var start: UInt32
  var count: UInt32

  static let empty = ArenaRun(start: 0, count: 0)

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// What a link, an image or an include carries.
struct LinkRecord: Sendable {
  var destination: ArenaRun
  var title: ArenaRun

  /// Where the destination stands in the file, in the link or in its definition; empty where that is
  /// not known.
  var destinationLower: UInt32 = 0
  var destinationUpper: UInt32 = 0
}

/// What a code block carries.
struct CodeBlockRecord: Sendable {
  var info: ArenaRun
  var code: ArenaRun
}
