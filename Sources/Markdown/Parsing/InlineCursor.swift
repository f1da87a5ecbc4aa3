/// A place in the text of one block, that reads what the parser has read.
///
/// cmark strips what containers put before each line (`>`, indentation) before it reads a block's
/// text, and its columns forget that. The cursor stands in the text itself and passes over those
/// prefixes wherever a line ends, so that its offsets are always those of the source.
struct InlineCursor {
  let text: UnsafeBufferPointer<UInt8>
  var offset: Int

  /// Where the block's text ends.
  let limit: Int

  /// How many block quotes the block stands in: so many `>` may stand before each line.
  let quoteDepth: Int

  var byte: UInt8? { offset < limit ? text[offset] : nil }

  func isAt(_ byte: UInt8) -> Bool { offset < limit && text[offset] == byte }

  func isAt(_ first: UInt8, _ second: UInt8) -> Bool {
    offset + 1 < limit && text[offset] == first && text[offset + 1] == second
  }

  mutating func skipBlanks() {
    while offset < limit, text[offset] == 0x20 || text[offset] == 0x09 { offset += 1 }
  }

  /// Passes over a line ending and what containers put before the next line.
  mutating func skipLineEnding() -> Bool {
    guard offset < limit else { return false }
    if text[offset] == UInt8(ascii: "\r") {
      offset += 1
      if offset < limit, text[offset] == UInt8(ascii: "\n") { offset += 1 }
    } else if text[offset] == UInt8(ascii: "\n") {
      offset += 1
    } else {
      return false
    }
    skipContainerPrefix()
    return true
  }

  /// Passes over indentation and as many `>` as the block may have before it.
  mutating func skipContainerPrefix() {
    skipBlanks()
    var quotes = 0
    while quotes < quoteDepth, isAt(UInt8(ascii: ">")) {
      quotes += 1
      offset += 1
      skipBlanks()
    }
  }

  /// Passes over blanks and at most one line ending, as between the parts of a link.
  mutating func skipBlanksAndLineEnding() {
    skipBlanks()
    if skipLineEnding() { skipBlanks() }
  }

  /// Passes over text that the parser has read as `literal`, escapes and references resolved.
  mutating func skip(literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < literal.count {
      skipAlike(literal, &index)
      guard index < literal.count else { return true }
      guard offset < limit else { return false }
      let byte = text[offset]
      if byte == UInt8(ascii: "\\"), offset + 1 < limit, isPunctuation(text[offset + 1]),
        text[offset + 1] == literal[index]
      {
        offset += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let count = referenceLength(),
        !literal[index...].starts(with: text[offset..<offset + count])
      {
        guard skipReference(count, in: literal, at: &index) else { return false }
      } else if byte == literal[index] {
        offset += 1
        index += 1
      } else if byte == 0, literal[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
        offset += 1
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Passes over what is the same in both, eight bytes at a time, up to what might be an escape or a
  /// reference.
  private mutating func skipAlike(_ literal: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    while offset + 8 <= limit, index + 8 <= literal.count {
      let eight = text.eight(at: offset)
      guard eight == literal.eight(at: index),
        eight.marks(of: UInt8(ascii: "\\")) | eight.marks(of: UInt8(ascii: "&")) == 0
      else { break }
      offset += 8
      index += 8
    }
    while offset < limit, index < literal.count, text[offset] == literal[index],
      text[offset] != UInt8(ascii: "\\"), text[offset] != UInt8(ascii: "&")
    {
      offset += 1
      index += 1
    }
  }

  /// The length of what may be a character reference here: `&amp;`.
  private func referenceLength() -> Int? {
    var end = offset + 1
    while end < limit, end - offset < 40 {
      switch text[end] {
      case UInt8(ascii: ";"): return end - offset > 1 ? end - offset + 1 : nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "#"):
        end += 1
      default: return nil
      }
    }
    return nil
  }

  /// Passes over a character reference, which stands for one or two characters.
  ///
  /// Which of them is told by what follows, so that no table of names is needed.
  private mutating func skipReference(
    _ count: Int,
    in literal: UnsafeBufferPointer<UInt8>,
    at index: inout Int
  ) -> Bool {
    offset += count
    var after = index
    for _ in 0..<2 {
      guard after < literal.count else { return false }
      after += 1
      while after < literal.count, literal[after] & 0xC0 == 0x80 { after += 1 }
      let followsHere =
        after == literal.count
        || (offset < limit
          && (text[offset] == literal[after] || text[offset] == UInt8(ascii: "\\")
            || text[offset] == UInt8(ascii: "&")))
      if followsHere {
        index = after
        return true
      }
    }
    return false
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
