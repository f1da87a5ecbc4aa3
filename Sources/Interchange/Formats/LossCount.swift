/// What one format holds and another cannot, counted.
struct LossCount: Hashable, Sendable {
  private var order: [String] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ what: String, count: Int = 1) {
    guard count > 0 else { return }
    if counts[what] == nil { order.append(what) }
    counts[what, default: 0] += count
  }

  /// The losses in the order in which they were first met.
  var losses: [InterchangeLoss] {
    order.map { InterchangeLoss(what: $0, count: counts[$0] ?? 0) }
  }
}

/// Something that a conversion left behind.
package struct InterchangeLoss: Hashable, Sendable {
  /// What it is, in the plural and without an article: `minimum numbers of items`.
  package let what: String
  package let count: Int

  /// The loss as a line for the terminal: `minimum numbers of items (3)`.
  package var inWords: String { count == 1 ? what : "\(what) (\(count))" }
}
