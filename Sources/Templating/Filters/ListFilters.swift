/// Filters that take lists apart and put them together.
enum ListFilters {
  static let all: [Filter] = [
    Filter("length", "The number of items, or of characters.") { use throws(FilterProblem) in
      guard use.subject.isSequence else { throw .subject(expected: "list or text") }
      return BoundFilter(shape: .integer) { .integer($0[0].length) }
    },
    Filter("first", "The first item, or character; missing where there is none.") {
      use throws(FilterProblem) in
      let shape = try item(use)
      return BoundFilter(shape: shape) { $0[0].item(at: .integer(0)) }
    },
    Filter("last", "The last item, or character; missing where there is none.") {
      use throws(FilterProblem) in
      let shape = try item(use)
      return BoundFilter(shape: shape) { $0[0].item(at: .integer(-1)) }
    },
    Filter("list", "The list itself, or the characters of a text.") { use throws(FilterProblem) in
      if case .list = use.subject { return BoundFilter(shape: use.subject) { $0[0] } }
      try use.needText()
      return BoundFilter(shape: .list(of: .text)) { values in
        .list(PlainText.string(values[0]).unicodeScalars.map { .text(String($0)) })
      }
    },
    Filter("reverse", "The items, or the characters, from last to first.") {
      use throws(FilterProblem) in
      guard use.subject.isSequence else { throw .subject(expected: "list or text") }
      return BoundFilter(shape: use.subject.isPlainText ? .text : use.subject) { values in
        values[0].slice(from: .none, to: .none, step: .integer(-1))
      }
    },
    join, batch, slice, sum,
  ]

  private static func item(_ use: FilterUse) throws(FilterProblem) -> Shape {
    if use.subject == .text || use.subject == .url { return .optional(.text) }
    return try use.needList().orMissing
  }

  private static let join = Filter(
    "join",
    "The items as one text with `d` between them; or one `attribute` of each.",
    [FilterParameter(name: "d"), FilterParameter(name: "attribute")]
  ) { use throws(FilterProblem) in
    let element = try use.needList()
    let attribute = try use.attribute(1, of: element)
    let shape = attribute?.shape ?? element
    guard shape.isPrintable || shape == .nothing else {
      throw .subject(expected: "list of what can be printed")
    }
    if use.argument(0)?.shape != .html { try use.need(0, .text) }
    let isMarkup = shape.mayBeMarkup || use.argument(0)?.shape == .html
    return BoundFilter(shape: isMarkup ? .html : .text) { values in
      let items = values[0].items.map { attribute?.value(in: $0) ?? $0 }
      return Joining.joined(items, separator: values[1], asMarkup: isMarkup)
    }
  }

  private static let batch = Filter(
    "batch",
    "The items in rows of `linecount`; the last is filled up with `fill_with`.",
    [FilterParameter(name: "linecount", isRequired: true), FilterParameter(name: "fill_with")]
  ) { use throws(FilterProblem) in
    let row = try filled(use)
    return BoundFilter(shape: .list(of: row)) { values in
      let size = max(1, values[1].count)
      let items = values[0].items
      var rows = stride(from: 0, to: items.count, by: size).map {
        Array(items[$0..<min($0 + size, items.count)])
      }
      if values[2] != .none, let last = rows.popLast() {
        let gaps = min(size - last.count, 10_000)
        rows.append(last + Array(repeating: values[2], count: gaps))
      }
      return .list(rows.map { .list($0) })
    }
  }

  private static let slice = Filter(
    "slice",
    "The items in so many columns of like length.",
    [FilterParameter(name: "slices", isRequired: true), FilterParameter(name: "fill_with")]
  ) { use throws(FilterProblem) in
    let column = try filled(use)
    return BoundFilter(shape: .list(of: column)) { values in
      let items = values[0].items
      let count = min(max(1, values[1].count), 10_000)
      var columns: [Value] = []
      var start = 0
      for index in 0..<count {
        let isLong = index < items.count % count
        let end = start + items.count / count + (isLong ? 1 : 0)
        let fill = values[2] != .none && !isLong ? [values[2]] : []
        columns.append(.list(Array(items[start..<end]) + fill))
        start = end
      }
      return .list(columns)
    }
  }

  /// The shape of a row that may be filled up.
  private static func filled(_ use: FilterUse) throws(FilterProblem) -> Shape {
    let element = try use.needList()
    try use.need(0, .integer)
    if case .integer(let count) = use.argument(0)?.constant, count < 1 {
      throw .refused(0, message: "division into \(count) parts", help: nil, nearest: nil)
    }
    guard let fill = use.argument(1), fill.constant != Value.none else { return .list(of: element) }
    return .list(of: element.joined(with: fill.shape))
  }

  private static let sum = Filter(
    "sum",
    "The sum of the items, or of one `attribute` of each, added to `start`.",
    [FilterParameter(name: "attribute"), FilterParameter(name: "start")]
  ) { use throws(FilterProblem) in
    let element = try use.needList()
    let attribute = try use.attribute(0, of: element)
    let shape = attribute?.shape ?? element
    guard shape.isNumeric || shape == .nothing else { throw .subject(expected: "list of numbers") }
    try use.need(1, .number)
    let start = use.argument(1)?.shape ?? .integer
    return BoundFilter(shape: shape == .nothing ? start : shape.joined(with: start)) { values in
      let first = values[2] == .none ? Value.integer(0) : values[2]
      return values[0].items.reduce(first) { sum, item in
        Calculation.calculate(.add, sum, attribute?.value(in: item) ?? item)
      }
    }
  }
}

extension Shape {
  /// Whether it has a length.
  var isSequence: Bool {
    switch self {
    case .list, .text, .url: true
    default: false
    }
  }
}

extension Value {
  var items: [Value] {
    if case .list(let items) = self { items } else { [] }
  }

  var length: Int {
    if case .list(let items) = self { return items.count }
    return asText?.unicodeScalars.count ?? 0
  }
}
