/// Reads the words of one tag.
struct TagLexer {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  /// The byte before the closing `}`.
  let closing: UInt8

  private var tokens: [Token] = []
  private var brackets: [Symbol] = []

  enum Outcome {
    case tokens([Token], stripsNext: Bool)
    case unclosedTag
    case unclosedText(Range<Int>)
    case unreadable(Range<Int>)
    case badNumber(Range<Int>)
  }

  init(bytes: [UInt8], offset: Int, end: Int, closing: UInt8) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
    self.closing = closing
    if let sign = byte(at: offset), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      self.offset += 1
    }
  }

  /// Reads up to the end of the tag, or to where reading may go on after a mistake.
  mutating func run() -> Outcome {
    while true {
      while let space = byte(at: offset), space.isTemplateSpace { offset += 1 }
      guard let first = byte(at: offset) else { return .unclosedTag }
      if let outcome = close() { return outcome }
      if opensAnotherTag() { return .unclosedTag }
      if first.isNameStart {
        name()
      } else if first.isDigit {
        let start = offset
        guard number() else { return .badNumber(start..<skipToClose(from: start)) }
      } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        let start = offset
        guard text(quote: first) else { return .unclosedText(start..<skipToClose(from: start)) }
      } else if !symbol() {
        let start = offset
        _ = skipToClose(from: start)
        return .unreadable(start..<characterEnd(start))
      }
    }
  }

  private func byte(at index: Int) -> UInt8? { index < end ? bytes[index] : nil }

  private mutating func close() -> Outcome? {
    guard closing == UInt8(ascii: "%") || brackets.last != .openCurly else { return nil }
    var index = offset
    let sign = bytes[index]
    if sign == UInt8(ascii: "-") || (sign == UInt8(ascii: "+") && closing == UInt8(ascii: "%")) {
      index += 1
    }
    guard byte(at: index) == closing, byte(at: index + 1) == UInt8(ascii: "}") else { return nil }
    tokens.append(Token(kind: .end, range: offset..<offset))
    offset = index + 2
    return .tokens(tokens, stripsNext: sign == UInt8(ascii: "-"))
  }

  /// A `{%` in a tag can only be the next one; so can `{{`, since a record holds no record as key.
  private func opensAnotherTag() -> Bool {
    bytes[offset] == UInt8(ascii: "{")
      && (byte(at: offset + 1) == UInt8(ascii: "%") || byte(at: offset + 1) == UInt8(ascii: "{"))
  }

  private mutating func name() {
    let start = offset
    while let next = byte(at: offset), next.isNameStart || next.isDigit { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    tokens.append(Token(kind: .name(text), range: start..<offset))
  }

  private mutating func symbol() -> Bool {
    for symbol in Symbol.allCases where matches(symbol.rawValue) {
      let range = offset..<offset + symbol.rawValue.utf8.count
      tokens.append(Token(kind: .symbol(symbol), range: range))
      offset = range.upperBound
      switch symbol {
      case .openRound, .openSquare, .openCurly: brackets.append(symbol)
      case .closeRound, .closeSquare, .closeCurly: _ = brackets.popLast()
      default: break
      }
      return true
    }
    return false
  }

  private func matches(_ text: String) -> Bool {
    var index = offset
    for byte in text.utf8 {
      guard index < end, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  private mutating func text(quote: UInt8) -> Bool {
    let start = offset
    var content: [UInt8] = []
    var index = offset + 1
    while let next = byte(at: index) {
      if next == quote {
        offset = index + 1
        let text = String(decoding: content, as: UTF8.self)
        tokens.append(Token(kind: .text(text), range: start..<offset))
        return true
      }
      if next == UInt8(ascii: "\\"), let escaped = byte(at: index + 1) {
        TextEscape.append(escaped, to: &content)
        index += 2
      } else {
        content.append(next)
        index += 1
      }
    }
    return false
  }

  private mutating func number() -> Bool {
    let start = offset
    var isDecimal = false
    func skipDigits() {
      while let next = byte(at: offset), next.isDigit || next == UInt8(ascii: "_") { offset += 1 }
    }
    skipDigits()
    if byte(at: offset) == UInt8(ascii: "."), byte(at: offset + 1)?.isDigit == true,
      !tokens.isAfterDot
    {
      isDecimal = true
      offset += 1
      skipDigits()
    }
    if let exponent = exponentStart() {
      isDecimal = true
      offset = exponent
      skipDigits()
    }
    if let next = byte(at: offset), next.isNameStart { return false }
    let digits = bytes[start..<offset].filter { $0 != UInt8(ascii: "_") }
    let text = String(decoding: digits, as: UTF8.self)
    let kind: Token.Kind? =
      isDecimal
      ? Double(text).flatMap { $0.isFinite ? .number($0) : nil } : Int(text).map { .integer($0) }
    guard let kind else { return false }
    tokens.append(Token(kind: kind, range: start..<offset))
    return true
  }

  /// The first digit of an exponent that starts here.
  private func exponentStart() -> Int? {
    guard let letter = byte(at: offset), letter | 0x20 == UInt8(ascii: "e") else { return nil }
    var index = offset + 1
    if byte(at: index) == UInt8(ascii: "+") || byte(at: index) == UInt8(ascii: "-") { index += 1 }
    return byte(at: index)?.isDigit == true ? index : nil
  }

  /// Moves past the next closing of this tag on the line, and gives the end of what is skipped.
  private mutating func skipToClose(from start: Int) -> Int {
    var index = start
    while index < end, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == closing, byte(at: index + 1) == UInt8(ascii: "}") {
        offset = index + 2
        return index
      }
      index += 1
    }
    offset = index
    return index
  }

  private func characterEnd(_ start: Int) -> Int {
    var index = start + 1
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}

extension [Token] {
  /// Whether the next number is a place in a list (`row.0.1`), not a decimal.
  fileprivate var isAfterDot: Bool { last?.kind == .symbol(.dot) }
}
