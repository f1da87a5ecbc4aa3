/// Items and parts of lists and texts; a text is counted in Unicode scalars, as in Python.
extension Value {
  /// The item of a list, or the character of a text, at a place; from the end where negative.
  func item(at place: Value) -> Value {
    guard case .integer(let index) = place else { return .none }
    switch self {
    case .list(let items):
      let offset = index < 0 ? items.count.addingSaturated(index) : index
      return items.indices.contains(offset) ? items[offset] : .none
    case .text(let text):
      let scalars = Array(text.unicodeScalars)
      let offset = index < 0 ? scalars.count.addingSaturated(index) : index
      return scalars.indices.contains(offset) ? .text(String(scalars[offset])) : .none
    default: return .none
    }
  }

  /// A part of a list or a text, by the rules of Python's slices
  /// (https://docs.python.org/3/library/stdtypes.html#common-sequence-operations, notes 4 and 5).
  func slice(from: Value, to: Value, step: Value) -> Value {
    let step = step == .none ? 1 : step.count
    guard step != 0 else { return .none }
    switch self {
    case .list(let items):
      return .list(Value.places(items.count, from, to, step).map { items[$0] })
    case .text(let text):
      // In ASCII, as most texts are, a byte is a scalar.
      if text.utf8.allSatisfy({ $0 < 0x80 }) {
        let bytes = Array(text.utf8)
        let part = Value.places(bytes.count, from, to, step).map { bytes[$0] }
        return .text(String(decoding: part, as: UTF8.self))
      }
      let scalars = Array(text.unicodeScalars)
      var part = String.UnicodeScalarView()
      part.append(contentsOf: Value.places(scalars.count, from, to, step).map { scalars[$0] })
      return .text(String(part))
    default: return .none
    }
  }

  private static func places(_ count: Int, _ from: Value, _ to: Value, _ step: Int) -> [Int] {
    let isForward = step > 0
    let lowest = isForward ? 0 : -1
    let highest = isForward ? count : count - 1
    func bound(_ value: Value, _ missing: Int) -> Int {
      guard case .integer(let index) = value else { return missing }
      return min(max(index < 0 ? index.addingSaturated(count) : index, lowest), highest)
    }
    let start = bound(from, isForward ? lowest : highest)
    let end = bound(to, isForward ? highest : lowest)
    return Array(stride(from: start, to: end, by: step))
  }
}

extension Int {
  func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other < 0 ? .min : .max
  }
}
