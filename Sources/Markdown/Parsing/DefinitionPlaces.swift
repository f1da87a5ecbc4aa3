/// Where the destinations of a text's link definitions stand (`[label]: destination`).
///
/// cmark hands a definition's address to the links that use it and forgets its place, which is where
/// somebody has to mend it. So the lines that no block shows are read for definitions once more, in
/// one pass, and a place is taken only where the address that stands there is the link's.
struct DefinitionPlaces {
  private let text: UnsafeBufferPointer<UInt8>
  private var destinations: [String: Range<Int>] = [:]

  /// Gives the links of a tree that use a definition the place of its destination.
  ///
  /// - Parameters:
  ///   - tree: a tree whose nodes have their places in the text.
  ///   - text: the text that it was read from.
  static func place(in tree: inout SyntaxTree, of text: UnsafeBufferPointer<UInt8>) {
    let waiting = tree.references.map(Int.init).filter { index in
      let record = tree.nodes[index]
      return !record.flags.contains(.approximate)
        && tree.links[Int(record.payload)].destinationUpper == 0
    }
    guard !waiting.isEmpty else { return }
    let places = DefinitionPlaces(of: tree, in: text)
    for index in waiting {
      let link = Int(tree.nodes[index].payload)
      guard let label = places.label(of: index, in: tree),
        let range = places.destinations[places.normalised(label)],
        places.stands(tree.links[link].destination, at: range, in: tree)
      else { continue }
      tree.links[link].destinationLower = UInt32(range.lowerBound)
      tree.links[link].destinationUpper = UInt32(range.upperBound)
    }
  }

  private init(of tree: SyntaxTree, in text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    let shown = tree.nodes.lazy.filter(\.tag.showsItsLines)
      .map { Int($0.lower)..<Int($0.upper) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var next = shown[...]
    var line = 0
    while line < text.count {
      let start = startOfText(inLineAt: line)
      while let first = next.first, first.upperBound <= start { next.removeFirst() }
      if next.first?.contains(start) != true { addDefinition(at: start) }
      line = text[line...].firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? text.count
    }
  }

  /// Takes the definition that begins here, if one does: of two with a label, the first counts
  /// (https://github.github.com/gfm/#link-reference-definitions).
  private mutating func addDefinition(at start: Int) {
    var cursor = cursor(start..<text.count)
    guard !cursor.isAt(UInt8(ascii: "["), UInt8(ascii: "^")),
      let parts = LinkSyntax.skipLabelAndDestination(&cursor)
    else { return }
    let label = normalised(parts.label)
    if destinations[label] == nil { destinations[label] = parts.destination }
  }

  /// The offset behind what containers put before a line: indentation, `>`, list markers.
  private func startOfText(inLineAt line: Int) -> Int {
    var cursor = cursor(line..<text.count)
    cursor.skipContainerPrefix()
    var marker = cursor
    while let byte = marker.byte, isListMarker(byte) { marker.offset += 1 }
    guard marker.offset > cursor.offset, marker.isAt(0x20) || marker.isAt(0x09) else {
      return cursor.offset
    }
    marker.skipContainerPrefix()
    return marker.offset
  }

  private func isListMarker(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
      UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// The label by which a link names its definition: `[text][label]`, `[label][]` or `[label]`.
  private func label(of index: Int, in tree: SyntaxTree) -> Range<Int>? {
    let record = tree.nodes[index]
    var cursor = cursor(Int(record.lower)..<Int(record.upper))
    if cursor.isAt(UInt8(ascii: "!")) { cursor.offset += 1 }
    guard cursor.isAt(UInt8(ascii: "[")) else { return nil }
    let start = cursor.offset + 1
    if record.tag == .include {
      LinkSyntax.skipLabel(&cursor)
    } else {
      cursor.offset = start
      var child = index + 1
      while child < Int(record.subtreeEnd) {
        cursor.offset = Int(tree.nodes[child].upper)
        child = Int(tree.nodes[child].subtreeEnd)
      }
      guard cursor.isAt(UInt8(ascii: "]")) else { return nil }
      cursor.offset += 1
    }
    let end = cursor.offset
    LinkSyntax.skipLabel(&cursor)
    if cursor.offset > end + 2 { return end + 1..<cursor.offset - 1 }
    return end > start ? start..<end - 1 : nil
  }

  /// Whether an address stands here, escapes and references resolved.
  private func stands(_ address: ArenaRun, at range: Range<Int>, in tree: SyntaxTree) -> Bool {
    var cursor = cursor(range)
    return tree.arena.withUnsafeBufferPointer { arena in
      cursor.skip(literal: UnsafeBufferPointer(rebasing: arena[address.range]))
    } && cursor.byte == nil
  }

  /// A label as it is compared: without case, and with one space for all white space.
  private func normalised(_ label: Range<Int>) -> String {
    var cursor = cursor(label)
    var bytes: [UInt8] = []
    while let byte = cursor.byte {
      if byte > 0x20 {
        bytes.append(byte)
        cursor.offset += 1
      } else {
        if !cursor.skipLineEnding() { cursor.offset += 1 }
        if bytes.last != 0x20 { bytes.append(0x20) }
      }
    }
    let words = bytes.split(separator: 0x20).joined(separator: [0x20])
    return String(decoding: Array(words), as: UTF8.self).lowercased()
  }

  private func cursor(_ range: Range<Int>) -> InlineCursor {
    InlineCursor(
      text: text,
      offset: range.lowerBound,
      limit: range.upperBound,
      quoteDepth: Int.max
    )
  }
}

extension NodeTag {
  /// The lines of such a block are all shown, so none of them is a definition.
  fileprivate var showsItsLines: Bool {
    switch self {
    case .paragraph, .heading, .table, .codeBlock, .htmlBlock, .include: true
    default: false
    }
  }
}
