/// The name of one edition of a framework, as its publisher writes it: `2024`.
///
/// An edition is a name, not a number: `1.1` and `1.10` are two editions.
package struct Edition: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Reads a name; `nil` where it could not stand in an address (letters, digits, inner `.`, `-`
  /// and `_`).
  package init?(_ text: String) {
    guard IdentifierShape.isEdition(text) else { return nil }
    self.text = text
  }

  package var description: String { text }
}
