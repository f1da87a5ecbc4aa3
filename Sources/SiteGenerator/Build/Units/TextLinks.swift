internal import Diagnostics
internal import Markdown

/// What a run of texts asks of the rest of the site, and what the rest asks of it.
///
/// Where these stay the same, nothing is to be said of any other file because of the texts.
struct TextLinks: Sendable {
  /// The snippets that they include, or probably mean to.
  private var snippets: Set<SourcePath> = []

  /// The anchors of those whose anchors are looked at anywhere.
  private var anchors: [SourcePath: Set<String>] = [:]

  /// Whether they look at the anchors of a page at which nobody looked before, so that nobody knows
  /// them.
  private(set) var areUnanswered = false

  /// - Parameters:
  ///   - texts: Every text, those in front matter included.
  ///   - bodies: Those among them that are the text of a page.
  ///   - surroundings: The rest of the site.
  init(_ texts: [MarkdownDocument], bodies: [MarkdownDocument], in surroundings: SiteSurroundings) {
    let index = surroundings.resolver.index
    let library = surroundings.texts.library
    var wanted: Set<SourcePath> = []
    for text in texts {
      snippets.formUnion(library.meant(by: text))
      wanted.formUnion(surroundings.texts.pagesWithAnchors(linkedIn: text))
    }
    for body in bodies {
      if surroundings.texts.hasLinksWithinPage(body) { wanted.insert(body.path) }
      if index.anchors[body.path] != nil {
        anchors[body.path] = surroundings.texts.anchors(of: body)
      }
    }
    areUnanswered = wanted.contains { page in
      index.pages[page] != nil && page.text.hasSuffix(".md") && index.anchors[page] == nil
    }
  }

  /// Appends all but whether they are unanswered.
  func append(to bytes: inout KeyBytes) {
    bytes.append(snippets.map(\.text).sorted())
    bytes.append(anchors.count)
    for (page, anchors) in anchors.sorted(by: { $0.key < $1.key }) {
      bytes.append(page.text)
      bytes.append(anchors.sorted())
    }
  }
}
