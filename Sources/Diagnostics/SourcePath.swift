/// The path of a source file relative to the site's root, with `/` between its parts.
///
/// Paths are ordered by their UTF-8 bytes, so that every listing has one order on every machine and in
/// every locale. They are equal where Unicode takes them for equal: a link finds a file however the
/// accents of its name are encoded, which differs from one keyboard and one disk to the next
/// (https://unicode.org/reports/tr15/). A site that has two such files is refused.
package struct SourcePath: Hashable, Sendable, CustomStringConvertible {
  /// The path as text: `Content/routes/route-2.md`.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  /// Whether the bytes of both are the same, too: otherwise a disk takes them for two files.
  package func isSpelled(like other: SourcePath) -> Bool {
    text.utf8.elementsEqual(other.text.utf8)
  }
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
