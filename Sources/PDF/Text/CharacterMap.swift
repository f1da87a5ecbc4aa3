/// Which characters the codes of a font stand for, as its `ToUnicode` says (ISO 32000-2, 9.10.3).
struct CharacterMap {
  private static let mostCodes = 70_000

  private(set) var texts: [Int: String] = [:]

  init(_ bytes: [UInt8]) {
    var lexer = PDFLexer(bytes)
    while let token = lexer.next() {
      guard case .word(let word) = token else { continue }
      if word.elementsEqual("beginbfchar".utf8) { readCharacters(&lexer) }
      if word.elementsEqual("beginbfrange".utf8) { readRanges(&lexer) }
    }
  }

  private mutating func readCharacters(_ lexer: inout PDFLexer) {
    while case .string(let code)? = lexer.next(), case .string(let text)? = lexer.next() {
      set(Self.number(code), text)
    }
  }

  private mutating func readRanges(_ lexer: inout PDFLexer) {
    while case .string(let low)? = lexer.next(), case .string(let high)? = lexer.next() {
      let (first, last) = (Self.number(low), Self.number(high))
      switch lexer.next() {
      case .string(let text):
        guard first <= last, last - first < Self.mostCodes else { continue }
        for code in first...last { set(code, Self.text(text, after: code - first)) }
      case .word(let word) where word.first == UInt8(ascii: "["):
        var code = first
        while case .string(let text)? = lexer.next() {
          set(code, text)
          code += 1
        }
      default: return
      }
    }
  }

  private mutating func set(_ code: Int, _ text: [UInt8]) {
    guard texts.count < Self.mostCodes else { return }
    texts[code] = PDFTextString.utf16(text[...])
  }

  /// The text with its last unit counted on.
  private static func text(_ text: [UInt8], after count: Int) -> [UInt8] {
    guard text.count >= 2 else { return text }
    let last = Int(text[text.count - 2]) << 8 | Int(text[text.count - 1])
    let unit = UInt16(truncatingIfNeeded: last + count)
    return text.dropLast(2) + [UInt8(unit >> 8), UInt8(unit & 0xFF)]
  }

  private static func number(_ bytes: [UInt8]) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }
}
