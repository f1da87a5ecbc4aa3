/// The name of a portfolio's folder, which is its place in addresses: `alex-example`.
package struct PortfolioSlug: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

extension PortfolioSlug: Comparable {
  package static func < (left: PortfolioSlug, right: PortfolioSlug) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
