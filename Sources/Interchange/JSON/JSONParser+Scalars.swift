import Diagnostics

extension JSONParser {
  var next: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      offset += 1
    }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// The mistake of what stands at the current place, and what should stand there.
  func unexpected(_ expected: String) -> JSONMistake {
    guard offset < source.bytes.count else {
      return JSONMistake(
        "file ends where \(expected) should stand",
        at: source.location(source.bytes.count..<source.bytes.count)
      )
    }
    var end = offset + 1
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return JSONMistake(
      "'\(source.text(in: offset..<end))' where \(expected) should stand",
      at: source.location(offset..<end)
    )
  }

  mutating func number() throws(JSONMistake) -> String {
    let start = offset
    _ = take("-")
    if !take("0") {
      guard digits() else { throw unexpected("a digit") }
    }
    if take(".") {
      guard digits() else { throw unexpected("a digit") }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() else { throw unexpected("a digit") }
    }
    return source.text(in: start..<offset)
  }

  func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func digits() -> Bool {
    let start = offset
    while let byte = next, isDigit(byte) { offset += 1 }
    return offset > start
  }

  /// The text of a string; the current place is its first quotation mark.
  mutating func string() throws(JSONMistake) -> String {
    let start = offset
    offset += 1
    var bytes: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try bytes.append(contentsOf: String(escape()).utf8)
      case 0..<0x20:
        throw JSONMistake(
          "control character in a text",
          at: source.location(offset..<offset + 1),
          help: "write a line's end as '\\n' and a tabulator as '\\t'"
        )
      default:
        bytes.append(byte)
        offset += 1
      }
    }
    throw JSONMistake(
      "text without its closing quotation mark",
      at: source.location(start..<start + 1)
    )
  }

  private mutating func escape() throws(JSONMistake) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let letter = next else { throw unexpected("a letter after '\\'") }
    offset += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default:
      throw JSONMistake(
        "'\(source.text(in: start..<offset))' is no escape of JSON",
        at: source.location(start..<offset),
        help: "write a backslash as '\\\\'"
      )
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONMistake) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), source.bytes[offset...].starts(with: "\\u".utf8) {
      offset += 2
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONMistake(
      "half of a surrogate pair",
      at: source.location(start..<offset),
      help: "a character beyond U+FFFF is two '\\u' escapes, or better the character itself"
    )
  }

  private mutating func fourDigits() throws(JSONMistake) -> UInt32 {
    let digits = source.bytes[offset...].prefix(4)
    guard digits.count == 4,
      digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw unexpected("four hexadecimal digits") }
    offset += 4
    return number
  }
}
