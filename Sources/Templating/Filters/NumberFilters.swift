/// Filters for numbers.
enum NumberFilters {
  static let all: [Filter] = [
    Filter("abs", "The number without its sign.") { use throws(FilterProblem) in
      try use.needNumber()
      return BoundFilter(shape: use.subject) { values in
        (values[0].asNumber ?? 0) < 0 ? Calculation.negative(values[0]) : values[0]
      }
    },
    round, int, float, fileSize,
  ]

  private static let round = Filter(
    "round",
    "The number to `precision` places; `method` is 'common', 'ceil' or 'floor'.",
    [FilterParameter(name: "precision"), FilterParameter(name: "method")]
  ) { use throws(FilterProblem) in
    try use.needNumber()
    try use.need(0, .integer)
    let method = try use.literalText(1) ?? "common"
    guard let rule = Rounding.Method(rawValue: method) else {
      throw .refused(
        1,
        message: "rounding method '\(method)' does not exist",
        help: "write 'common', 'ceil' or 'floor'",
        nearest: nil
      )
    }
    return BoundFilter(shape: .number) { values in
      .number(Rounding.round(values[0].asNumber ?? 0, places: values[1].count, rule))
    }
  }

  private static let int = Filter(
    "int",
    "The value as a whole number; `default` where a text is none.",
    [FilterParameter(name: "default"), FilterParameter(name: "base")]
  ) { use throws(FilterProblem) in
    guard use.subject.isPlainText, use.subject != .date else {
      throw .subject(expected: "text or number")
    }
    try use.need(0, .integer)
    try use.need(1, .integer)
    return BoundFilter(shape: .integer) { values in
      let base = values[2] == .none ? 10 : values[2].count
      return .integer(whole(values[0], base: base) ?? values[1].count)
    }
  }

  private static let float = Filter(
    "float",
    "The value as a decimal number; `default` where a text is none.",
    [FilterParameter(name: "default")]
  ) { use throws(FilterProblem) in
    guard use.subject.isPlainText, use.subject != .date else {
      throw .subject(expected: "text or number")
    }
    try use.need(0, .number)
    return BoundFilter(shape: .number) { values in
      let number = values[0].asNumber ?? values[0].asText.flatMap(decimal)
      return .number(number ?? values[1].asNumber ?? 0)
    }
  }

  private static let fileSize = Filter(
    "filesizeformat",
    "A number of bytes in words: 13 kB, or with `binary` 12.7 KiB.",
    [FilterParameter(name: "binary")]
  ) { use throws(FilterProblem) in
    try use.needNumber()
    let isBinary = try use.literalFlag(0)
    return BoundFilter(shape: .text) { values in
      .text(size(values[0].asNumber ?? 0, isBinary: isBinary))
    }
  }

  private static func whole(_ value: Value, base: Int) -> Int? {
    switch value {
    case .integer(let number): return number
    case .number(let number): return Rounding.whole(number)
    default: break
    }
    guard let text = value.asText?.split(whereSeparator: \.isWhitespace).first,
      value.asText?.split(whereSeparator: \.isWhitespace).count == 1
    else { return nil }
    let digits = text.filter { $0 != "_" }
    guard (2...36).contains(base) else { return nil }
    return Int(digits, radix: base) ?? decimal(String(text)).map(Rounding.whole)
  }

  private static func decimal(_ text: String) -> Double? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let first = words[0].first, first.isNumber || "+-.".contains(first)
    else { return nil }
    return Double(words[0].filter { $0 != "_" }).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func size(_ bytes: Double, isBinary: Bool) -> String {
    let base = isBinary ? 1024.0 : 1000.0
    if bytes == 1 { return "1 Byte" }
    if bytes < base { return "\(Rounding.whole(bytes)) Bytes" }
    let units = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    var amount = bytes / base
    var index = 0
    while amount >= base, index < units.count - 1 {
      amount /= base
      index += 1
    }
    let unit = isBinary ? units[index].uppercased() + "iB" : units[index] + "B"
    return Rounding.fixed(amount, places: 1) + " " + unit
  }
}
