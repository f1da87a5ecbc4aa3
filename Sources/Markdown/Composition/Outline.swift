package import Diagnostics

/// A heading of a page, snippets included, with the anchor by which links reach it.
package struct OutlineEntry: Hashable, Sendable {
  /// The level as it is shown.
  package let level: Int

  /// The text without markup.
  package let text: String

  /// The `id` of the heading, unique within the page.
  package let anchor: String

  /// Where it was written, which for a snippet's heading is the snippet's file.
  package let location: SourceLocation
}

extension MarkdownComposition {
  /// Every heading in the order of the page, snippets included, each with its anchor.
  package var outline: [OutlineEntry] {
    var anchors = HeadingAnchors()
    var entries: [OutlineEntry] = []
    appendOutline(to: &entries, &anchors)
    return entries
  }

  private func appendOutline(to entries: inout [OutlineEntry], _ anchors: inout HeadingAnchors) {
    var included = includes.keys.sorted()[...]
    func appendIncludes(before node: NodeID?) {
      while let next = included.first, node.map({ next < $0 }) ?? true {
        included.removeFirst()
        includes[next]?.appendOutline(to: &entries, &anchors)
      }
    }
    for heading in document.headings {
      appendIncludes(before: heading.node)
      entries.append(
        OutlineEntry(
          level: heading.level,
          text: heading.text,
          anchor: anchors.anchor(for: heading.text),
          location: heading.location
        )
      )
    }
    appendIncludes(before: nil)
  }
}
