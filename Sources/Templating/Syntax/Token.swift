/// A word of the language inside a tag.
struct Token: Sendable {
  let kind: Kind
  let range: Range<Int>

  enum Kind: Sendable, Equatable {
    case name(String)
    case text(String)
    case integer(Int)
    case number(Double)
    case symbol(Symbol)

    /// The end of the tag.
    case end
  }
}

enum Symbol: String, Sendable, CaseIterable {
  case equal = "==", notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">="
  case power = "**", floorDivide = "//"
  case less = "<", greater = ">", assign = "=", add = "+", subtract = "-", multiply = "*"
  case divide = "/", remainder = "%", concatenate = "~", bar = "|", dot = ".", comma = ","
  case colon = ":", openRound = "(", closeRound = ")", openSquare = "[", closeSquare = "]"
  case openCurly = "{", closeCurly = "}"
}

extension Token {
  /// The token as a message names it.
  var described: String {
    switch kind {
    case .name(let name): "'\(name)'"
    case .text: "a text"
    case .integer, .number: "a number"
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .end: "the end of the tag"
    }
  }
}

extension UInt8 {
  /// The white space that tags skip and that `-` strips.
  var isTemplateSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isNameStart: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
