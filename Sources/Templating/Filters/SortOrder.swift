/// The order of values for sorting.
enum SortOrder {
  /// Less than zero where the first keys come before the second; missing ones come last.
  static func compare(_ left: [Value], _ right: [Value], ignoresCase: Bool) -> Int {
    for (first, second) in zip(left, right) {
      let order = compare(key(first, ignoresCase), key(second, ignoresCase))
      if order != 0 { return order }
    }
    return 0
  }

  /// What a value is compared by.
  static func key(_ value: Value, _ ignoresCase: Bool) -> Value {
    guard let text = value.asText else { return value }
    return .text(ignoresCase ? text.lowercased() : text)
  }

  private static func compare(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.none, .none): return 0
    case (.none, _): return 1
    case (_, .none): return -1
    default: break
    }
    if left.precedes(right) { return -1 }
    return right.precedes(left) ? 1 : 0
  }
}
