/// A part of a YAML file that begins at the left margin: a key or a list item with all that belongs
/// to it.
enum TopLevelPart {
  /// The lines of the part that holds an offset.
  static func range(around offset: Int, in bytes: [UInt8], _ bounds: Range<Int>) -> Range<Int> {
    var start = line(before: min(max(offset, bounds.lowerBound), bounds.upperBound), bytes, bounds)
    while start > bounds.lowerBound, !isMargin(start, bytes, bounds) {
      start = line(before: start - 1, bytes, bounds)
    }
    var end = line(after: start, bytes, bounds)
    while end < bounds.upperBound, !isMargin(end, bytes, bounds) {
      end = line(after: end, bytes, bounds)
    }
    return start..<end
  }

  private static func isMargin(_ start: Int, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    guard start < bounds.upperBound else { return true }
    switch bytes[start] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"):
      return false
    case UInt8(ascii: "-"):
      // `- ` under a key at the margin belongs to that key.
      return !isListUnderKey(start, bytes, bounds)
    default: return true
    }
  }

  private static func isListUnderKey(_ start: Int, _ bytes: [UInt8], _ bounds: Range<Int>) -> Bool {
    var at = bounds.lowerBound
    while at < start {
      switch bytes[at] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "\n"),
        UInt8(ascii: "\r"):
        at = line(after: at, bytes, bounds)
      default: return bytes[at] != UInt8(ascii: "-")
      }
    }
    return false
  }

  private static func line(before offset: Int, _ bytes: [UInt8], _ bounds: Range<Int>) -> Int {
    var start = min(offset, bounds.upperBound)
    while start > bounds.lowerBound, !bytes[start - 1].isLineEnd { start -= 1 }
    return start
  }

  private static func line(after start: Int, _ bytes: [UInt8], _ bounds: Range<Int>) -> Int {
    var end = start
    while end < bounds.upperBound, !bytes[end].isLineEnd { end += 1 }
    return min(end + 1, bounds.upperBound)
  }
}
