/// Writes values into a text by Python's old format signs, as far as pages need them
/// (https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting).
enum PercentFormat {
  static func string(_ format: String, _ values: [Value]) -> String {
    var result = ""
    var rest = Substring(format)
    var next = 0
    while let sign = rest.firstIndex(of: "%") {
      result += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      if rest.first == "%" {
        result += "%"
        rest = rest.dropFirst()
        continue
      }
      let field = Field(&rest)
      let value = next < values.count ? values[next] : .none
      next += 1
      result += field.string(value)
    }
    return result + rest
  }

  /// What stands between a percent sign and its letter.
  private struct Field {
    private var isLeft = false
    private var isZeroFilled = false
    private var width = 0
    private var precision: Int?
    private let letter: Character

    init(_ rest: inout Substring) {
      while let flag = rest.first, flag == "-" || flag == "0" {
        if flag == "-" { isLeft = true } else { isZeroFilled = true }
        rest = rest.dropFirst()
      }
      width = Field.number(&rest) ?? 0
      if rest.first == "." {
        rest = rest.dropFirst()
        precision = Field.number(&rest) ?? 0
      }
      letter = rest.first ?? "s"
      rest = rest.dropFirst()
    }

    private static func number(_ rest: inout Substring) -> Int? {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      return Int(digits).map { min($0, 1_000) }
    }

    func string(_ value: Value) -> String {
      let text: String
      switch letter {
      case "d", "i": text = String(Rounding.whole(value.asNumber ?? 0))
      case "f": text = Rounding.fixed(value.asNumber ?? 0, places: precision ?? 6)
      default:
        let whole = PlainText.string(value)
        text = precision.map { String(whole.prefix($0)) } ?? whole
      }
      let padding = String(
        repeating: isZeroFilled && letter != "s" && !isLeft ? "0" : " ",
        count: max(0, width - text.count)
      )
      if isLeft { return text + padding }
      guard isZeroFilled, text.hasPrefix("-") else { return padding + text }
      return "-" + padding + text.dropFirst()
    }
  }
}
