/// What a text may hold and which conventions it follows.
package struct MarkdownOptions: Hashable, Sendable {
  /// What becomes of raw HTML in a text.
  package enum RawHTML: Hashable, Sendable {
    /// An error that names the Markdown way, and nothing in the output.
    case refused

    /// Passed through as it stands; only for texts whose writers may decide over the whole page.
    case allowed
  }

  /// What a text consists of.
  package enum Content: Hashable, Sendable {
    /// Paragraphs, lists, tables, ...: a page, or a field that is a text of its own.
    case blocks

    /// One line of text with emphasis, links and code: a field shown within a sentence or a table.
    case inline
  }

  package var rawHTML: RawHTML
  package var content: Content

  /// Whether the site's conventions hold: callouts, snippets, references, headings shifted below
  /// the page's title.
  ///
  /// Off, the text is GitHub Flavored Markdown and nothing else.
  package var followsConventions: Bool

  package init(
    rawHTML: RawHTML = .refused,
    content: Content = .blocks,
    followsConventions: Bool = true
  ) {
    self.rawHTML = rawHTML
    self.content = content
    self.followsConventions = followsConventions
  }
}
