/// Reads one value from its text.
struct PDFParser {
  /// How deep lists and dictionaries may stand in one another; what is deeper is null.
  static let greatestDepth = 500

  private var lexer: PDFLexer

  private init(_ bytes: [UInt8]) { lexer = PDFLexer(bytes) }

  static func value(_ bytes: [UInt8]) -> PDFValue {
    var parser = PDFParser(bytes)
    return parser.values(depth: 0, until: nil).first ?? .null
  }

  /// The values up to a closing bracket, or to the end.
  private mutating func values(depth: Int, until closing: String?) -> [PDFValue] {
    var values: [PDFValue] = []
    while let token = lexer.next() {
      switch token {
      case .number(let digits, _): values.append(Self.number(digits))
      case .string(let bytes): values.append(.string(bytes))
      case .name(let name): values.append(.name(name))
      case .word(let word):
        let word = String(decoding: word, as: UTF8.self)
        if word == closing { return values }
        switch word {
        case "[": values.append(nested(depth, until: "]") { .array($0) })
        case "<<": values.append(nested(depth, until: ">>", Self.dictionary))
        case "R": Self.foldReference(&values)
        case "true": values.append(.boolean(true))
        case "false": values.append(.boolean(false))
        default: values.append(.null)
        }
      }
    }
    return values
  }

  private mutating func nested(
    _ depth: Int,
    until closing: String,
    _ made: ([PDFValue]) -> PDFValue
  ) -> PDFValue {
    guard depth < Self.greatestDepth else { return .null }
    return made(values(depth: depth + 1, until: closing))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> PDFValue {
    let text = String(decoding: digits, as: UTF8.self)
    return Int(text).map(PDFValue.integer) ?? .real(text)
  }

  private static func foldReference(_ values: inout [PDFValue]) {
    guard values.count >= 2, case .integer(let generation) = values[values.count - 1],
      case .integer(let number) = values[values.count - 2]
    else { return }
    values.removeLast(2)
    values.append(.reference(PDFReference(number: number, generation: generation)))
  }

  private static func dictionary(_ values: [PDFValue]) -> PDFValue {
    var result: [String: PDFValue] = [:]
    var index = 0
    while index + 1 < values.count {
      guard case .name(let key) = values[index] else {
        index += 1
        continue
      }
      result[key] = values[index + 1]
      index += 2
    }
    return .dictionary(result)
  }
}
