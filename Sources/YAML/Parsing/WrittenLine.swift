/// One line of a YAML file taken apart by eye, for saying what is wrong with it.
///
/// It is worked out from the bytes alone, so it exists where the file cannot be parsed.
struct WrittenLine {
  /// The line without its end.
  let range: Range<Int>

  /// Where the first character stands that is not a space.
  let start: Int

  /// What stands before the first colon that is followed by a space or by nothing.
  let key: Range<Int>?

  /// What stands after that colon, or after the hyphens where there is none; spaces cut off.
  let value: Range<Int>

  /// The line that holds an offset, of the part of a file that `bounds` names.
  init(at offset: Int, in bytes: [UInt8], _ bounds: Range<Int>) {
    var first = min(max(offset, bounds.lowerBound), bounds.upperBound)
    while first > bounds.lowerBound, !bytes[first - 1].isLineEnd { first -= 1 }
    var last = first
    while last < bounds.upperBound, !bytes[last].isLineEnd { last += 1 }
    range = first..<last

    let isSpace = { (at: Int) in bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t") }
    var content = first
    while content < last, isSpace(content) { content += 1 }
    start = content
    while content < last, bytes[content] == UInt8(ascii: "-"),
      content + 1 == last || isSpace(content + 1)
    {
      content += 1
      while content < last, isSpace(content) { content += 1 }
    }
    var end = last
    while end > content, isSpace(end - 1) { end -= 1 }

    let colon = (content..<end).first { at in
      bytes[at] == UInt8(ascii: ":") && (at + 1 == last || isSpace(at + 1))
    }
    guard let colon, colon > content else {
      key = nil
      value = content..<end
      return
    }
    key = content..<colon
    var text = colon + 1
    while text < end, isSpace(text) { text += 1 }
    value = text..<max(text, end)
  }

  var isBlank: Bool { start == range.upperBound }

  /// The number of columns before the first character.
  var indentation: Int { start - range.lowerBound }
}

extension UInt8 {
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
