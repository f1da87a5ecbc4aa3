internal import HTML

/// How values compare: as in Python, by code points and without conversions between kinds.
extension Value {
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let fragment): !fragment.isEmpty
    case .url(let url): !url.text.isEmpty
    case .integer(let number): number != 0
    case .number(let number): number != 0
    case .boolean(let flag): flag
    case .date: true
    case .list(let items): !items.isEmpty
    case .record: true
    }
  }

  var asNumber: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The characters of a text or an address.
  var asText: String? {
    switch self {
    case .text(let text): text
    case .url(let url): url.text
    default: nil
    }
  }

  func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): return left == right
    case (.integer, .number), (.number, .integer), (.number, .number):
      return asNumber == other.asNumber
    case (.text, .text), (.text, .url), (.url, .text), (.url, .url):
      guard let left = asText, let right = other.asText else { return false }
      return Value.areSameBytes(left, right)
    case (.list(let left), .list(let right)): return Value.equal(left, right)
    case (.record(let left), .record(let right)): return Value.equal(left.values, right.values)
    default: return self == other
    }
  }

  private static func areSameBytes(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    let isSame = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        for index in left.indices where left[index] != right[index] { return false }
        return true
      }
    }
    return isSame.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8)
  }

  private static func equal(_ left: [Value], _ right: [Value]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
  }

  func precedes(_ other: Value) -> Bool {
    switch (self, other) {
    case (.date(let left), .date(let right)): return left < right
    case (.boolean(let left), .boolean(let right)): return !left && right
    case (.integer(let left), .integer(let right)): return left < right
    case (.list(let left), .list(let right)):
      for (first, second) in zip(left, right) where !first.equals(second) {
        return first.precedes(second)
      }
      return left.count < right.count
    default: break
    }
    if let left = asNumber, let right = other.asNumber { return left < right }
    guard let left = asText, let right = other.asText else { return false }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  func precedesOrEquals(_ other: Value) -> Bool {
    precedes(other) || equals(other)
  }

  /// Whether a list holds an item, or a text a part.
  func contains(_ item: Value) -> Bool {
    if case .list(let items) = self { return items.contains { $0.equals(item) } }
    guard let whole = asText, let part = item.asText else { return false }
    return ByteSearch.firstOffset(of: Array(part.utf8), in: Array(whole.utf8)) != nil
  }
}
