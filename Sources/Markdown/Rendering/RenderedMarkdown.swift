package import HTML

/// The HTML of a composition and what went into it from outside the text.
package struct RenderedMarkdown: Hashable, Sendable {
  package let html: HTMLFragment

  /// The headings with their anchors, in the order of the page.
  package let outline: [OutlineEntry]

  /// The abbreviations that were explained, in the order of first use.
  ///
  /// What depends on this HTML depends on their meanings and on no other's.
  package let abbreviations: [String]

  package init(html: HTMLFragment, outline: [OutlineEntry], abbreviations: [String]) {
    self.html = html
    self.outline = outline
    self.abbreviations = abbreviations
  }
}

/// A composition cut at its headings of one level.
package struct RenderedSections: Hashable, Sendable {
  /// What stands before the first of the headings.
  package let introduction: HTMLFragment

  package let sections: [RenderedSection]

  /// The abbreviations that were explained, in the order of first use.
  package let abbreviations: [String]
}

/// A heading and what follows it, up to the next heading of its level.
///
/// Footnotes stand at the end of the section that refers to them and are numbered within it, so that
/// a section is whole wherever it is shown.
package struct RenderedSection: Hashable, Sendable {
  package let heading: OutlineEntry

  /// The heading's text with its emphasis, code and links, without the heading element.
  package let title: HTMLFragment

  /// What follows the heading.
  package let body: HTMLFragment
}
