/// Gives every node its place in the text.
///
/// Blocks have cmark's places, mended where they are known to be wrong; inline nodes are found by
/// ``InlinePlacement``. Whatever cannot be told gets the place of what it stands in, so that every
/// place lies within its text.
struct Placement {
  private let text: UnsafeBufferPointer<UInt8>
  private let lines: TextLines
  private let places: [CMarkPlace]

  /// The blocks around the node that is being placed.
  private var open: [Int] = []
  private var quoteDepth = 0

  private init(text: UnsafeBufferPointer<UInt8>, places: [CMarkPlace]) {
    self.text = text
    self.places = places
    lines = TextLines(text)
  }

  /// Places every node of a tree that was read from a text.
  static func place(
    _ tree: inout SyntaxTree,
    in text: UnsafeBufferPointer<UInt8>,
    from places: [CMarkPlace]
  ) {
    var placement = Placement(text: text, places: places)
    placement.run(&tree)
    placement.widenContainers(&tree)
    DefinitionPlaces.place(in: &tree, of: text)
  }

  private mutating func run(_ tree: inout SyntaxTree) {
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, Int(tree.nodes[last].subtreeEnd) <= index {
        open.removeLast()
        if tree.nodes[last].tag.isQuote { quoteDepth -= 1 }
      }
      placeBlock(index, in: &tree)
      let record = tree.nodes[index]
      if record.tag == .tableRow {
        placeRow(index, in: &tree)
        index = Int(record.subtreeEnd)
      } else if record.tag.holdsText || record.tag == .include {
        placeText(of: index, in: &tree)
        index = Int(record.subtreeEnd)
      } else {
        open.append(index)
        if record.tag.isQuote { quoteDepth += 1 }
        index += 1
      }
    }
  }

  private func placeBlock(_ index: Int, in tree: inout SyntaxTree) {
    let outer = open.last.map { tree.nodes[$0] }
    let lowest = outer.map { Int($0.lower) } ?? 0
    let highest = outer.map { Int($0.upper) } ?? text.count
    let place = places[index]
    guard index > 0 else {
      tree.nodes[0].upper = UInt32(text.count)
      return
    }
    if tree.nodes[index].tag == .footnoteDefinition {
      placeDefinition(index, in: &tree)
      return
    }
    let lower = lines.start(of: place.startLine) + max(place.startColumn, 1) - 1
    var upper = lines.start(of: place.endLine) + max(place.endColumn, 0)
    upper = min(upper, lines.end(of: place.endLine))
    if place.endColumn == 0, upper > lower { upper = endOfText(before: upper, after: lower) }
    guard place.startLine > 0, lower < upper, lower >= lowest, lower < text.count else {
      let start = min(max(lower, lowest), highest)
      tree.nodes[index].lower = UInt32(start)
      tree.nodes[index].upper = UInt32(min(max(upper, start), highest))
      if tree.nodes[index].upper == tree.nodes[index].lower {
        tree.nodes[index].lower = UInt32(lowest)
        tree.nodes[index].upper = UInt32(highest)
      }
      return
    }
    tree.nodes[index].lower = UInt32(lower)
    tree.nodes[index].upper = UInt32(min(upper, text.count))
  }

  /// A definition stands at the end of the tree wherever it is in the text, and begins with `[^`.
  private func placeDefinition(_ index: Int, in tree: inout SyntaxTree) {
    let place = places[index]
    var lower = lines.start(of: place.startLine)
    let end = lines.end(of: place.startLine)
    while lower < end, text[lower] != UInt8(ascii: "[") { lower += 1 }
    if lower == end { lower = lines.start(of: place.startLine) }
    let label = label(at: lower, before: end).map { tree.store($0) } ?? .empty
    tree.nodes[index].payload = label.start
    tree.nodes[index].count = label.count
    let upper = max(end, min(lines.start(of: place.endLine) + place.endColumn, text.count))
    tree.nodes[index].lower = UInt32(lower)
    tree.nodes[index].upper = UInt32(endOfText(before: upper, after: lower))
  }

  /// The label of a footnote's definition, which cmark keeps to itself.
  private func label(at lower: Int, before end: Int) -> UnsafeBufferPointer<UInt8>? {
    guard lower + 2 < end, text[lower + 1] == UInt8(ascii: "^") else { return nil }
    let rest = text[lower + 2..<end]
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return UnsafeBufferPointer(rebasing: rest[..<close])
  }

  /// The offset after the last byte that is no white space.
  private func endOfText(before upper: Int, after lower: Int) -> Int {
    var end = upper
    while end > lower, text[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private func placeText(of index: Int, in tree: inout SyntaxTree) {
    let record = tree.nodes[index]
    let place = places[index]
    var cursor = InlineCursor(
      text: text,
      offset: Int(record.lower),
      limit: max(Int(record.upper), min(lines.end(of: place.endLine), text.count)),
      quoteDepth: quoteDepth
    )
    let isNumberSign = record.tag == .heading && cursor.isAt(UInt8(ascii: "#"))
    if isNumberSign {
      while cursor.isAt(UInt8(ascii: "#")) { cursor.offset += 1 }
      cursor.skipBlanks()
    }
    if record.flags.contains(.followsMarker) {
      while let byte = cursor.byte, byte != 0x0A, byte != 0x0D { cursor.offset += 1 }
      _ = cursor.skipLineEnding()
      tree.nodes[index].lower = UInt32(min(cursor.offset, Int(record.upper)))
    }
    if record.tag == .include { return placeInclude(index, from: cursor, in: &tree) }
    placeChildren(of: index, in: &tree, from: cursor, holdsDefinitions: !isNumberSign)
    guard record.tag == .paragraph || record.tag == .heading && !isNumberSign,
      Int(record.subtreeEnd) > index + 1
    else { return }
    let first = tree.nodes[index + 1]
    if !first.flags.contains(.approximate) { tree.nodes[index].lower = first.lower }
  }

  private func placeInclude(_ index: Int, from start: InlineCursor, in tree: inout SyntaxTree) {
    var cursor = start
    while LinkSyntax.skipDefinition(&cursor) != nil {}
    let lower = cursor.offset
    guard cursor.isAt(UInt8(ascii: "!"), UInt8(ascii: "[")) else { return }
    cursor.offset += 1
    LinkSyntax.skipLabel(&cursor)
    let link = Int(tree.nodes[index].payload)
    if let parts = LinkSyntax.skipInline(&cursor) {
      tree.links[link].destinationLower = UInt32(parts.destination.lowerBound)
      tree.links[link].destinationUpper = UInt32(parts.destination.upperBound)
    } else {
      LinkSyntax.skipLabel(&cursor)
    }
    tree.nodes[index].lower = UInt32(lower)
    tree.nodes[index].upper = UInt32(max(cursor.offset, lower + 1))
  }

  private func placeChildren(
    of index: Int,
    in tree: inout SyntaxTree,
    from cursor: InlineCursor,
    holdsDefinitions: Bool
  ) {
    let isUnderstood = InlinePlacement.place(
      childrenOf: index,
      in: &tree,
      from: cursor,
      holdsDefinitions: holdsDefinitions
    )
    guard !isUnderstood else { return }
    let block = tree.nodes[index]
    for child in index + 1..<Int(block.subtreeEnd) {
      tree.nodes[child].lower = block.lower
      tree.nodes[child].upper = block.upper
      tree.nodes[child].flags.insert(.approximate)
      switch tree.nodes[child].tag {
      case .link, .image:
        tree.links[Int(tree.nodes[child].payload)].destinationLower = 0
        tree.links[Int(tree.nodes[child].payload)].destinationUpper = 0
      default: break
      }
    }
  }

  /// Places a table's row by its own line, and its cells between the line's unescaped bars.
  private func placeRow(_ index: Int, in tree: inout SyntaxTree) {
    let row = tree.nodes[index]
    let end = endOfText(
      before: min(lines.end(of: places[index].startLine), text.count),
      after: Int(row.lower)
    )
    var cursor = InlineCursor(
      text: text,
      offset: Int(row.lower),
      limit: max(end, Int(row.lower)),
      quoteDepth: quoteDepth
    )
    if cursor.isAt(UInt8(ascii: "|")) { cursor.offset += 1 }
    var cell = index + 1
    while cell < Int(row.subtreeEnd) {
      cursor.skipBlanks()
      let start = cursor.offset
      while let byte = cursor.byte, byte != UInt8(ascii: "|") {
        cursor.offset += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      let bar = min(cursor.offset, cursor.limit)
      let cellEnd = endOfText(before: bar, after: min(start, bar))
      tree.nodes[cell].lower = UInt32(min(start, cellEnd))
      tree.nodes[cell].upper = UInt32(cellEnd)
      placeChildren(
        of: cell,
        in: &tree,
        from: InlineCursor(text: text, offset: start, limit: cellEnd, quoteDepth: 0),
        holdsDefinitions: false
      )
      if cursor.isAt(UInt8(ascii: "|")) { cursor.offset += 1 }
      cell = Int(tree.nodes[cell].subtreeEnd)
    }
    tree.nodes[index].upper = UInt32(max(end, Int(row.lower)))
  }

  /// Makes every block reach over what it holds, from the innermost outwards.
  private func widenContainers(_ tree: inout SyntaxTree) {
    tree.nodes.withUnsafeMutableBufferPointer { nodes in
      for index in nodes.indices.reversed() {
        let end = Int(nodes[index].subtreeEnd)
        var child = index + 1
        while child < end {
          if nodes[child].tag != .footnoteDefinition {
            nodes[index].lower = min(nodes[index].lower, nodes[child].lower)
            nodes[index].upper = max(nodes[index].upper, nodes[child].upper)
          }
          child = Int(nodes[child].subtreeEnd)
        }
      }
    }
  }
}

extension NodeTag {
  fileprivate var isQuote: Bool { self == .blockQuote || self == .callout }
}
