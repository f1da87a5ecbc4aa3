/// Finds the place of every inline node of one block by reading the source along with the tree.
///
/// Each node says what must stand next in the source: an emphasis one `*` or `_`, a text its letters,
/// a link a `[`. So places come out exact wherever cmark's own are shifted or missing. Where the
/// source says something else than the tree, the rest of the block is given the block's place.
struct InlinePlacement {
  private var cursor: InlineCursor
  private var open: [Open] = []

  /// A node whose end is still to come.
  private struct Open {
    let index: Int
    let syntax: Syntax
  }

  private enum Syntax {
    case mark(count: Int)
    case brackets
    case angles
    case bare
  }

  private init(cursor: InlineCursor) {
    self.cursor = cursor
  }

  /// Places the inline nodes below a block and says whether the source was understood throughout.
  ///
  /// cmark takes link definitions off the front of a paragraph, but leaves its start before them.
  static func place(
    childrenOf block: Int,
    in tree: inout SyntaxTree,
    from cursor: InlineCursor,
    holdsDefinitions: Bool
  ) -> Bool {
    if holdsDefinitions {
      var start = cursor
      while LinkSyntax.skipDefinition(&start) != nil {}
      var placement = InlinePlacement(cursor: start)
      if placement.run(block, in: &tree) { return true }
    }
    var placement = InlinePlacement(cursor: cursor)
    return placement.run(block, in: &tree)
  }

  private mutating func run(_ block: Int, in tree: inout SyntaxTree) -> Bool {
    let end = Int(tree.nodes[block].subtreeEnd)
    var index = block + 1
    while index < end {
      while let last = open.last, Int(tree.nodes[last.index].subtreeEnd) <= index {
        guard close(in: &tree) else { return false }
      }
      guard enter(index, in: &tree) else { return false }
      index += 1
    }
    while !open.isEmpty {
      guard close(in: &tree) else { return false }
    }
    return true
  }

  private mutating func enter(_ index: Int, in tree: inout SyntaxTree) -> Bool {
    let record = tree.nodes[index]
    let start = cursor.offset
    tree.nodes[index].lower = UInt32(start)
    switch record.tag {
    case .text:
      if case .angles? = open.last?.syntax {
        guard skipAngleAddress() else { return false }
      } else if case .bare? = open.last?.syntax {
        let start = cursor
        if !skipVerbatim(tree.arena[tree.run(of: record).range]) {
          cursor = start
          guard skipLiteral(of: record, in: tree) else { return false }
        }
      } else if !skipLiteral(of: record, in: tree) {
        return false
      }
    case .html:
      guard skipVerbatim(tree.arena[tree.run(of: record).range]) else { return false }
    case .code:
      guard skipCode() else { return false }
    case .softBreak, .lineBreak:
      cursor.skipBlanks()
      if record.tag == .lineBreak, cursor.isAt(UInt8(ascii: "\\")) { cursor.offset += 1 }
      guard cursor.skipLineEnding() else { return false }
      tree.nodes[index].upper = UInt32(start + 1)
      return true
    case .footnoteReference:
      guard cursor.isAt(UInt8(ascii: "["), UInt8(ascii: "^")) else { return false }
      LinkSyntax.skipLabel(&cursor)
    case .emphasis, .strong, .strikethrough:
      return enterMark(index, record.tag)
    case .link, .image:
      return enterLink(index, record.tag)
    default:
      return false
    }
    tree.nodes[index].upper = UInt32(cursor.offset)
    // An empty text is what is left of one that was wholly an address.
    return cursor.offset > start || (record.tag == .text && record.count == 0)
  }

  private mutating func enterMark(_ index: Int, _ tag: NodeTag) -> Bool {
    guard let byte = cursor.byte else { return false }
    var count = tag == .emphasis ? 1 : 2
    if tag == .strikethrough {
      guard byte == UInt8(ascii: "~") else { return false }
      if !cursor.isAt(byte, byte) { count = 1 }
    } else {
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return false }
      if count == 2, !cursor.isAt(byte, byte) { return false }
    }
    cursor.offset += count
    open.append(Open(index: index, syntax: .mark(count: count)))
    return true
  }

  private mutating func enterLink(_ index: Int, _ tag: NodeTag) -> Bool {
    if tag == .image {
      guard cursor.isAt(UInt8(ascii: "!"), UInt8(ascii: "[")) else { return false }
      cursor.offset += 2
      open.append(Open(index: index, syntax: .brackets))
      return true
    }
    switch cursor.byte {
    case UInt8(ascii: "["):
      cursor.offset += 1
      open.append(Open(index: index, syntax: .brackets))
    case UInt8(ascii: "<"):
      cursor.offset += 1
      open.append(Open(index: index, syntax: .angles))
    default:
      open.append(Open(index: index, syntax: .bare))
    }
    return true
  }

  private mutating func close(in tree: inout SyntaxTree) -> Bool {
    guard let closing = open.popLast() else { return false }
    switch closing.syntax {
    case .mark(let count):
      guard cursor.offset + count <= cursor.limit else { return false }
      cursor.offset += count
    case .bare:
      placeDestination(Int(tree.nodes[closing.index].lower)..<cursor.offset, closing, &tree)
    case .angles:
      placeDestination(Int(tree.nodes[closing.index].lower) + 1..<cursor.offset, closing, &tree)
      guard cursor.isAt(UInt8(ascii: ">")) else { return false }
      cursor.offset += 1
    case .brackets:
      guard cursor.isAt(UInt8(ascii: "]")) else { return false }
      cursor.offset += 1
      if let parts = LinkSyntax.skipInline(&cursor) {
        placeDestination(parts.destination, closing, &tree)
      } else {
        LinkSyntax.skipLabel(&cursor)
      }
    }
    tree.nodes[closing.index].upper = UInt32(cursor.offset)
    return true
  }

  private func placeDestination(_ range: Range<Int>, _ open: Open, _ tree: inout SyntaxTree) {
    let link = Int(tree.nodes[open.index].payload)
    tree.links[link].destinationLower = UInt32(range.lowerBound)
    tree.links[link].destinationUpper = UInt32(range.upperBound)
  }

  private mutating func skipAngleAddress() -> Bool {
    while let byte = cursor.byte, byte != UInt8(ascii: ">") { cursor.offset += 1 }
    return cursor.byte != nil
  }

  private mutating func skipLiteral(of record: NodeRecord, in tree: SyntaxTree) -> Bool {
    tree.arena.withUnsafeBufferPointer { arena in
      cursor.skip(literal: UnsafeBufferPointer(rebasing: arena[tree.run(of: record).range]))
    }
  }

  private mutating func skipVerbatim(_ literal: ArraySlice<UInt8>) -> Bool {
    for byte in literal {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        guard cursor.skipLineEnding() else { return false }
      } else {
        guard cursor.isAt(byte) else { return false }
        cursor.offset += 1
      }
    }
    return true
  }

  /// Passes over a code span: a run of backticks up to the next run of the same length.
  private mutating func skipCode() -> Bool {
    let length = skipBackticks()
    guard length > 0 else { return false }
    while cursor.offset < cursor.limit {
      if cursor.isAt(UInt8(ascii: "`")) {
        if skipBackticks() == length { return true }
      } else {
        cursor.offset += 1
      }
    }
    return false
  }

  private mutating func skipBackticks() -> Int {
    let start = cursor.offset
    while cursor.isAt(UInt8(ascii: "`")) { cursor.offset += 1 }
    return cursor.offset - start
  }
}
