/// The number of an evidence item within its portfolio: `E07`.
///
/// It is printed in the running head of the bundle and written into reviews, so it never changes.
package struct EvidenceID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

extension EvidenceID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension EvidenceID: Comparable {
  /// Orders as a reader counts: runs of digits by their value, so that `E2` comes before `E10`.
  package static func < (left: EvidenceID, right: EvidenceID) -> Bool {
    NaturalOrder.precedes(left.text, right.text)
  }
}
