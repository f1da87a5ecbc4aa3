/// A competence's code in the framework's own spelling: `R&D1`, `RT 2.4`, `PP1-C-1`, `K14`.
///
/// A code is a name and nothing more. It is never split, never changed in case, and has no order of
/// its own: the order of competences is the framework's. In an address its `CompetenceSlug` stands.
package struct CompetenceCode: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

extension CompetenceCode: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
