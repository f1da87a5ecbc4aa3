/// A document with everything that its rendering needs of others: what its references lead to and
/// the snippets that it includes, each a composition of its own.
package struct MarkdownComposition: Sendable {
  package let document: MarkdownDocument

  /// How each reference is shown; one that is not listed is shown as it was written, if it is safe.
  package let references: [NodeID: ResolvedReference]

  /// The snippet at each include; an include that is not listed shows nothing.
  package let includes: [NodeID: MarkdownComposition]

  package init(
    _ document: MarkdownDocument,
    references: [NodeID: ResolvedReference] = [:],
    includes: [NodeID: MarkdownComposition] = [:]
  ) {
    self.document = document
    self.references = references
    self.includes = includes
  }
}
