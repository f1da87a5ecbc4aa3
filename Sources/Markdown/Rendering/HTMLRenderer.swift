internal import HTML

/// Renders compositions as HTML.
///
/// For plain GitHub Flavored Markdown the output is that of cmark-gfm; `Markdown.docc` lists where it
/// differs on purpose.
package struct HTMLRenderer: Hashable, Sendable {
  /// The abbreviations of which each page explains the first use.
  package let abbreviations: AbbreviationTable

  /// Stands before every `id`, so that several pages can be put into one.
  package let idPrefix: String

  /// The address of the page that a text's links to its own headings mean, where the text is shown
  /// on another; `nil` on its own page.
  package let ownAddress: String?

  package init(
    abbreviations: AbbreviationTable = .empty,
    idPrefix: String = "",
    ownAddress: String? = nil
  ) {
    self.abbreviations = abbreviations
    self.idPrefix = idPrefix
    self.ownAddress = ownAddress
  }

  /// Renders a whole page: its blocks, the snippets in their places, and the footnotes at the end.
  package func render(_ composition: MarkdownComposition) -> RenderedMarkdown {
    var writer = PageWriter(self, splitLevel: nil, unwrapsParagraphs: false)
    writer.write(composition)
    return RenderedMarkdown(
      html: HTMLFragment(trusted: writer.output.bytes),
      outline: writer.outline,
      abbreviations: writer.usedAbbreviations
    )
  }

  /// Renders a line of text for a place within a paragraph: no `<p>` around it.
  package func renderInline(_ composition: MarkdownComposition) -> RenderedMarkdown {
    var writer = PageWriter(self, splitLevel: nil, unwrapsParagraphs: true)
    writer.write(composition)
    while writer.output.bytes.last == UInt8(ascii: "\n") { writer.output.bytes.removeLast() }
    return RenderedMarkdown(
      html: HTMLFragment(trusted: writer.output.bytes),
      outline: writer.outline,
      abbreviations: writer.usedAbbreviations
    )
  }

  /// Renders a page cut at its headings of a level, such as the questions of an FAQ page.
  ///
  /// Only headings that stand in no list or quotation cut; their anchors are those of the whole page.
  package func renderSections(
    of composition: MarkdownComposition,
    level: Int = 2
  ) -> RenderedSections {
    var writer = PageWriter(self, splitLevel: level, unwrapsParagraphs: false)
    writer.write(composition)
    return writer.sections
  }
}
