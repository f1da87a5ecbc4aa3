internal import HTML

/// Filters that fit a text into a length or a layout.
enum TextShapingFilters {
  static let all: [Filter] = [truncate, center, indent, format]

  private static let truncate = Filter(
    "truncate",
    "The text cut at a word before `length` characters, with `end` after it.",
    ["length", "killwords", "end", "leeway"].map { FilterParameter(name: $0) }
  ) { use throws(FilterProblem) in
    try use.needText()
    try use.need(0, .integer)
    try use.need(1, .boolean)
    try use.need(2, .text)
    try use.need(3, .integer)
    return BoundFilter(shape: .text) { values in
      let length = max(0, values[1] == .none ? 255 : values[1].count)
      let leeway = max(0, values[4] == .none ? 5 : values[4].count)
      let scalars = Array(PlainText.string(values[0]).unicodeScalars)
      guard scalars.count - leeway > length else { return values[0].asPlainText }
      let end = values[3].asText ?? "..."
      let kept = scalars.prefix(max(0, length - end.unicodeScalars.count))
      let cut = values[2].isTrue ? kept.count : kept.lastIndex(of: " ") ?? kept.count
      return .text(string(kept.prefix(cut)) + end)
    }
  }

  private static let center = Filter(
    "center",
    "The text in the middle of `width` characters.",
    [FilterParameter(name: "width")]
  ) { use throws(FilterProblem) in
    try use.needText()
    try use.need(0, .integer)
    return BoundFilter(shape: .text) { values in
      let text = PlainText.string(values[0])
      let width = min(values[1] == .none ? 80 : values[1].count, 10_000)
      let padding = width - text.unicodeScalars.count
      guard padding > 0 else { return .text(text) }
      let left = padding / 2 + (padding & width & 1)
      return .text(spaces(left) + text + spaces(padding - left))
    }
  }

  private static let indent = Filter(
    "indent",
    "The text with spaces before each line but the first.",
    ["width", "first", "blank"].map { FilterParameter(name: $0) }
  ) { use throws(FilterProblem) in
    if use.subject != .html { try use.needText() }
    if use.argument(0)?.shape != .integer { try use.need(0, .text) }
    try use.need(1, .boolean)
    try use.need(2, .boolean)
    return BoundFilter(shape: use.subject == .html ? .html : .text) { values in
      let margin = values[1].asText ?? spaces(values[1] == .none ? 4 : values[1].count)
      let lines = PlainText.string(values[0])
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let indented = lines.enumerated().map { index, line in
        let isIndented = index == 0 ? values[2].isTrue : values[3].isTrue || !line.isEmpty
        return isIndented ? margin + line : line
      }
      let text = indented.joined(separator: "\n")
      return values[0].isMarkup ? .html(HTMLFragment(trusted: Array(text.utf8))) : .text(text)
    }
  }

  private static let format = Filter(
    "format",
    "The text with `%s`, `%d` and `%.2f` replaced by the arguments.",
    [],
    takesMore: true
  ) { use throws(FilterProblem) in
    guard use.subject == .text else { throw .subject(expected: "text") }
    for (index, argument) in use.arguments.enumerated() {
      guard let shape = argument?.shape, shape.isPlainText else {
        throw .argument(index, expected: "text or number")
      }
    }
    return BoundFilter(shape: .text) { values in
      .text(PercentFormat.string(PlainText.string(values[0]), Array(values.dropFirst())))
    }
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: min(max(0, count), 10_000))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Value {
  var isMarkup: Bool {
    if case .html = self { true } else { false }
  }

  /// The value as a text.
  var asPlainText: Value { .text(PlainText.string(self)) }
}
