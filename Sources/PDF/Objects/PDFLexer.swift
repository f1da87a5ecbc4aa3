/// A piece of PDF syntax.
enum PDFToken: Equatable {
  /// As it is spelt, and what that is worth.
  case number(ArraySlice<UInt8>, Double)
  case string([UInt8])
  case name(String)

  /// A word or a bracket: `obj`, `R`, `Tj`, `[`, `<<`.
  case word(ArraySlice<UInt8>)
}

/// Cuts bytes into tokens, of a whole object or of a page's content, whatever the bytes are.
struct PDFLexer {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; `nil` at the end.
  mutating func next() -> PDFToken? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "("):
      return .string(literalString())
    case UInt8(ascii: "<"):
      if position + 1 < bytes.count, bytes[position + 1] == byte { return bracket(2) }
      return .string(hexadecimalString())
    case UInt8(ascii: ">"):
      return bracket(position + 1 < bytes.count && bytes[position + 1] == byte ? 2 : 1)
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ")"):
      return bracket(1)
    case UInt8(ascii: "/"):
      return .name(name())
    default:
      let start = position
      while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
      let run = bytes[start..<position]
      guard Self.beginsNumber(byte), let value = PDFNumber.value(run) else { return .word(run) }
      return .number(run, value)
    }
  }

  /// Moves on without reading, as over the data of an image in a page's content.
  mutating func skip(to position: Int) {
    self.position = min(max(position, self.position), bytes.count)
  }

  private mutating func bracket(_ length: Int) -> PDFToken {
    defer { position += length }
    return .word(bytes[position..<position + length])
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if Self.isSpace(bytes[position]) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      } else {
        return
      }
    }
  }

  private mutating func name() -> String {
    position += 1
    let start = position
    while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
    return PDFName.normal(bytes[start..<position])
  }

  private mutating func hexadecimalString() -> [UInt8] {
    position += 1
    var result: [UInt8] = []
    var pending: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ">") { break }
      guard let digit = PDFName.hexadecimal(byte) else { continue }
      if let high = pending {
        result.append(high << 4 | digit)
        pending = nil
      } else {
        pending = digit
      }
    }
    if let pending { result.append(pending << 4) }
    return result
  }

  private mutating func literalString() -> [UInt8] {
    position += 1
    var result: [UInt8] = []
    var depth = 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        result.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
        result.append(byte)
      case UInt8(ascii: "\\"):
        if let escaped = escape() { result.append(escaped) }
      default:
        result.append(byte)
      }
    }
    return result
  }

  /// What stands after a backslash; `nil` for the end of a line.
  private mutating func escape() -> UInt8? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case 10: return nil
    case 13:
      if position < bytes.count, bytes[position] == 10 { position += 1 }
      return nil
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - UInt8(ascii: "0"))
      for _ in 0..<2 {
        guard position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "7")) ~= bytes[position]
        else { break }
        value = value * 8 + Int(bytes[position] - UInt8(ascii: "0"))
        position += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default:
      !isSpace(byte)
    }
  }

  private static func beginsNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
