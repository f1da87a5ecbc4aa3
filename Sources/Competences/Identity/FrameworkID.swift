/// The name of a framework, the same for all its editions: `acs-generic`.
///
/// It stands in addresses, so it is made of small letters, digits and single hyphens.
package struct FrameworkID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Reads a name; `nil` where it holds anything but small letters, digits and inner hyphens.
  package init?(_ text: String) {
    guard IdentifierShape.isSlug(text) else { return nil }
    self.text = text
  }

  package var description: String { text }
}

extension FrameworkID: Comparable {
  package static func < (left: FrameworkID, right: FrameworkID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
