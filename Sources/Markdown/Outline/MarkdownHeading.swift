package import Diagnostics

/// A heading of a document, before it has an anchor on a page.
package struct MarkdownHeading: Hashable, Sendable {
  package let node: NodeID

  /// The level as it is shown, shifted below the page's title.
  package let level: Int

  /// The text without markup.
  package let text: String
  package let location: SourceLocation
}

extension MarkdownDocument {
  /// The headings in the order of the text.
  package var headings: [MarkdownHeading] {
    tree.headings.map { index in
      let node = self[NodeID(Int(index))]
      return MarkdownHeading(
        node: node.id,
        level: Int(node.record.small),
        text: node.plainText,
        location: node.location
      )
    }
  }
}
