/// One edition of one framework: `acs-generic@2024`.
package struct FrameworkReference: Hashable, Sendable, CustomStringConvertible {
  package let framework: FrameworkID
  package let edition: Edition

  package init(_ framework: FrameworkID, _ edition: Edition) {
    self.framework = framework
    self.edition = edition
  }

  /// Reads `id@edition`; `nil` where either part is missing or malformed.
  package init?(_ text: String) {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")),
      let framework = FrameworkID(String(text[..<at])),
      let edition = Edition(String(text[text.utf8.index(after: at)...]))
    else { return nil }
    self.init(framework, edition)
  }

  package var description: String { "\(framework)@\(edition)" }
}

extension FrameworkReference: Comparable {
  /// Orders by the written form, byte by byte.
  package static func < (left: FrameworkReference, right: FrameworkReference) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
