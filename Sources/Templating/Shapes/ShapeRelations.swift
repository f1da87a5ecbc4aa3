/// Which shapes can be compared.
extension Shape {
  /// Whether no value of one shape equals any of the other.
  func neverEquals(_ other: Shape) -> Bool {
    let left = present
    let right = other.present
    if isOptional && other.isOptional { return false }
    if case .mixed(let shapes) = left { return shapes.allSatisfy { $0.neverEquals(right) } }
    if case .mixed(let shapes) = right { return shapes.allSatisfy { $0.neverEquals(left) } }
    switch (left, right) {
    case (.nothing, _), (_, .nothing): return false
    case (.text, .url), (.url, .text): return false
    case (.integer, .number), (.number, .integer): return false
    case (.list(of: let first), .list(of: let second)): return first.neverEquals(second)
    case (.record(let first), .record(let second)): return first != second
    default: return left != right
    }
  }

  /// Whether one of two values may come before the other.
  func hasOrder(with other: Shape) -> Bool {
    switch (self, other) {
    case (.text, .text), (.text, .url), (.url, .text), (.url, .url), (.date, .date): true
    default: isNumeric && other.isNumeric
    }
  }
}
