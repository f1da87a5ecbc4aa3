/// What tells a text from every other one, in a cache key and in place of its syntax tree.
///
/// Two documents of one identity are rendered alike, so whoever gives an identity must let it cover
/// the bytes of the text and the options that it was parsed with. A cryptographic digest does.
package struct TextIdentity: Hashable, Sendable {
  package let words: SIMD4<UInt64>

  package init(words: SIMD4<UInt64>) {
    self.words = words
  }
}

extension MarkdownDocument {
  /// The same document, known by an identity of its text.
  package func identified(by identity: TextIdentity) -> MarkdownDocument {
    MarkdownDocument(path: path, tree: tree, identity: identity)
  }
}
