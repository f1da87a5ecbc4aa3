/// The path of a source file relative to the site's root, with `/` between its parts.
///
/// Paths compare by their UTF-8 bytes, so that every listing has one order on every machine
/// and in every locale.
package struct SourcePath: Hashable, Sendable, CustomStringConvertible {
  /// The path as text: `Content/routes/route-2.md`.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

extension SourcePath: Comparable {
  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension SourcePath: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
