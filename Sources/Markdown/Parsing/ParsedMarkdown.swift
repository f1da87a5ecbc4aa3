package import Diagnostics

/// A text's syntax tree and what is wrong with the text.
package struct ParsedMarkdown: Sendable {
  package let document: MarkdownDocument

  /// In the order of the text.
  package let diagnostics: [Diagnostic]

  package init(document: MarkdownDocument, diagnostics: [Diagnostic]) {
    self.document = document
    self.diagnostics = diagnostics
  }
}
