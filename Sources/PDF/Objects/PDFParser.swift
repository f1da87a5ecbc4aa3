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
  private mutating func values(depth: Int, until closing: UInt8?) -> [PDFValue] {
    var values: [PDFValue] = []
    while let token = lexer.next() {
      switch token {
      case .number(let digits, _): values.append(Self.number(digits))
      case .string(let bytes): values.append(.string(bytes))
      case .name(let name): values.append(.name(name))
      case .word(let word):
        // Of the words only the brackets begin so.
        guard let first = word.first else { continue }
        if first == closing { return values }
        switch first {
        case UInt8(ascii: "["):
          values.append(nested(depth, until: UInt8(ascii: "]")) { .array($0) })
        case UInt8(ascii: "<"):
          values.append(nested(depth, until: UInt8(ascii: ">"), Self.dictionary))
        case UInt8(ascii: "R") where word.count == 1: Self.foldReference(&values)
        case UInt8(ascii: "t") where word.elementsEqual("true".utf8):
          values.append(.boolean(true))
        case UInt8(ascii: "f") where word.elementsEqual("false".utf8):
          values.append(.boolean(false))
        default: values.append(.null)
        }
      }
    }
    return values
  }

  private mutating func nested(
    _ depth: Int,
    until closing: UInt8,
    _ made: ([PDFValue]) -> PDFValue
  ) -> PDFValue {
    guard depth < Self.greatestDepth else { return .null }
    return made(values(depth: depth + 1, until: closing))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> PDFValue {
    if digits.count < 16, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      return .integer(digits.reduce(0) { $0 * 10 + Int($1 - 48) })
    }
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
