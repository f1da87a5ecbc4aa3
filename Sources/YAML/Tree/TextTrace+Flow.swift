/// Plain and quoted text: one line, or several that are folded into one.
extension TextTrace {
  mutating func readFlow(_ source: [UInt8], _ range: Range<Int>, escapes: Escapes) {
    var offset = range.lowerBound
    // Blanks before a line end are dropped, except those that were escaped.
    var kept = 0
    while offset < range.upperBound {
      let byte = source[offset]
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        dropBlanks(downTo: kept)
        offset = fold(source, from: offset, to: range.upperBound)
        kept = bytes.count
      case UInt8(ascii: "'") where escapes == .doubledQuote:
        substitute([byte], for: offset..<min(offset + 2, range.upperBound))
        offset += 2
      case UInt8(ascii: "\\") where escapes == .backslash:
        offset = unescape(source, from: offset, to: range.upperBound)
        kept = bytes.count
      default:
        copy(byte, at: offset)
        offset += 1
      }
    }
  }

  private mutating func dropBlanks(downTo kept: Int) {
    var count = bytes.count
    while count > kept, bytes[count - 1] == 0x20 || bytes[count - 1] == 0x09 { count -= 1 }
    cut(to: count)
  }

  /// One line end becomes a space, more become one line end fewer.
  private mutating func fold(_ source: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    var breaks = 0
    while offset < end {
      let byte = source[offset]
      if byte == UInt8(ascii: "\r"), offset + 1 < end, source[offset + 1] == UInt8(ascii: "\n") {
        offset += 1
      }
      if source[offset].isLineEnd {
        breaks += 1
      } else if byte != 0x20, byte != 0x09 {
        break
      }
      offset += 1
    }
    if breaks == 1 {
      substitute([0x20], for: start..<offset)
    } else {
      substitute([UInt8](repeating: UInt8(ascii: "\n"), count: breaks - 1), for: start..<offset)
    }
    return offset
  }

  private mutating func unescape(_ source: [UInt8], from start: Int, to end: Int) -> Int {
    guard start + 1 < end else { return end }
    let sign = source[start + 1]
    if sign.isLineEnd { return skipLineEnd(source, from: start + 1, to: end) }
    if let digits = TextTrace.hexadecimalDigits[sign] {
      let next = min(start + 2 + digits, end)
      let number = UInt32(String(decoding: source[start + 2..<next], as: UTF8.self), radix: 16)
      let scalar = number.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
      substitute(Array(scalar.utf8), for: start..<next)
      return next
    }
    substitute(TextTrace.escapes[sign] ?? [sign], for: start..<start + 2)
    return start + 2
  }

  /// An escaped line end stands for nothing, with the blanks that begin the next line.
  private func skipLineEnd(_ source: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start + 1
    if source[start] == UInt8(ascii: "\r"), offset < end, source[offset] == UInt8(ascii: "\n") {
      offset += 1
    }
    while offset < end, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
    return offset
  }

  private static let hexadecimalDigits: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  /// What the one-letter escapes stand for (https://yaml.org/spec/1.1/#id872840).
  private static let escapes: [UInt8: [UInt8]] = [
    UInt8(ascii: "0"): [0x00], UInt8(ascii: "a"): [0x07], UInt8(ascii: "b"): [0x08],
    UInt8(ascii: "t"): [0x09], UInt8(ascii: "n"): [0x0A], UInt8(ascii: "v"): [0x0B],
    UInt8(ascii: "f"): [0x0C], UInt8(ascii: "r"): [0x0D], UInt8(ascii: "e"): [0x1B],
    UInt8(ascii: "N"): [0xC2, 0x85], UInt8(ascii: "_"): [0xC2, 0xA0],
    UInt8(ascii: "L"): [0xE2, 0x80, 0xA8], UInt8(ascii: "P"): [0xE2, 0x80, 0xA9],
  ]
}
