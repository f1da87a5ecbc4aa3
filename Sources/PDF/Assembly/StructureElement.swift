/// An element of a document's structure, as far as its identifiers go.
///
/// A long document has tens of thousands of them, and few have an identifier; so an element's text is
/// looked through for its entries, and only those that matter are read as values.
struct StructureElement {
  /// What stands below it.
  private(set) var kids: PDFValue?

  /// Its identifier, or a reference to it.
  private(set) var identifier: PDFValue?

  /// Whether its attributes may name the identifiers of others.
  private(set) var mayNameOthers = false

  /// Reads the text of a dictionary; `nil` where it is something else.
  init?(_ text: [UInt8]) {
    guard text.count > 1, text[0] == UInt8(ascii: "<"), text[1] == text[0] else { return nil }
    var scan = EntryScan(text)
    while let (key, value) = scan.next() {
      guard key.count <= 2, let first = key.first else { continue }
      if key.count == 1, first == UInt8(ascii: "K") {
        kids = PDFParser.value(Array(value))
      } else if key.count == 2, first == UInt8(ascii: "I"), key.last == UInt8(ascii: "D") {
        identifier = PDFParser.value(Array(value))
      } else if key.count == 1, first == UInt8(ascii: "A") {
        mayNameOthers = Self.mayHoldHeaders(value)
      }
    }
  }

  /// Whether attributes list headers, or stand elsewhere where they may.
  private static func mayHoldHeaders(_ value: ArraySlice<UInt8>) -> Bool {
    let wanted = Array("Headers".utf8)
    var index = value.startIndex
    while index < value.endIndex {
      let byte = value[index]
      if byte == wanted[0], value[index...].starts(with: wanted) { return true }
      if byte == UInt8(ascii: "R"), index > value.startIndex, PDFLexer.isSpace(value[index - 1]) {
        return true
      }
      index += 1
    }
    return false
  }
}

/// Goes through the entries of a dictionary's text without reading what they hold.
private struct EntryScan {
  private let text: [UInt8]
  private var position = 2

  init(_ text: [UInt8]) { self.text = text }

  /// The next key, without its slash, and the text of its value.
  mutating func next() -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    while position < text.count, text[position] != UInt8(ascii: "/") {
      if text[position] == UInt8(ascii: ">") { return nil }
      position += 1
    }
    guard position < text.count else { return nil }
    let key = name()
    while position < text.count, PDFLexer.isSpace(text[position]) { position += 1 }
    let start = position
    if position < text.count, text[position] == UInt8(ascii: "/") {
      _ = name()
    } else {
      skipValue()
    }
    // What is cut off within a string may end one byte too early.
    position = min(position, text.count)
    return (key, text[start..<position])
  }

  private mutating func name() -> ArraySlice<UInt8> {
    position += 1
    let start = position
    while position < text.count, PDFLexer.isRegular(text[position]) { position += 1 }
    return text[start..<position]
  }

  /// Goes on to the next key at the same depth, or to the end.
  private mutating func skipValue() {
    var depth = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: "/"): if depth == 0 { return }
      default: break
      }
      position += 1
    }
  }

  /// Stops on the bracket that closes a string.
  private mutating func skipString() {
    var depth = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return }
      default: break
      }
      position += 1
    }
  }
}
