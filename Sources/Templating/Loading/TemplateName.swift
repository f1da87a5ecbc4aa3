/// The name by which templates reach each other: a path within a theme's template folder, such as
/// `partials/card.html`.
package struct TemplateName: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

extension TemplateName: Comparable {
  package static func < (left: TemplateName, right: TemplateName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension TemplateName: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
