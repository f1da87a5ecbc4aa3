internal import Competences
internal import Diagnostics
internal import HTML
internal import Markdown
internal import SiteGenerator
internal import URI

/// Turns the texts of a portfolio into those of its bundle: links lead within it where they can, and
/// pictures are carried along.
struct BundleTexts: Sendable {
  let links: BundleLinks
  let pictures: PictureAddresses
  let abbreviations: AbbreviationTable

  /// The HTML of a text that has headings and footnotes.
  ///
  /// - Parameters:
  ///   - composition: The text.
  ///   - anchor: Its place, before which every anchor in it stands.
  ///   - note: The words after a link to a place in the bundle, where there are any.
  /// - Returns: The text.
  func render(
    _ composition: MarkdownComposition,
    at anchor: BundleAnchor,
    note: (BundleAnchor) -> String?
  ) -> HTMLFragment {
    HTMLRenderer(abbreviations: abbreviations, idPrefix: anchor.headingPrefix)
      .render(mapped(composition, at: anchor, note)).html
  }

  /// The HTML of a text that stands within a sentence or a table.
  func inline(
    _ composition: MarkdownComposition,
    at anchor: BundleAnchor,
    note: (BundleAnchor) -> String? = { _ in nil }
  ) -> HTMLFragment {
    HTMLRenderer(idPrefix: anchor.headingPrefix)
      .renderInline(mapped(composition, at: anchor, note)).html
  }

  private func mapped(
    _ composition: MarkdownComposition,
    at anchor: BundleAnchor,
    _ note: (BundleAnchor) -> String?,
    isIncluded: Bool = false
  ) -> MarkdownComposition {
    var figure = 0
    var references: [NodeID: ResolvedReference] = [:]
    for (node, reference) in composition.references.sorted(by: { $0.key < $1.key }) {
      switch reference {
      case .link(let link):
        references[node] = mapped(link, composition.document[node].plainText, at: anchor, note)
      case .image(let image):
        figure += 1
        references[node] = .image(
          ResolvedImage(
            source: pictures[image.source] ?? image.source,
            width: image.width,
            height: image.height,
            id: isIncluded ? nil : anchor.figure(figure).text
          )
        )
      case .text, .toBeConfirmed:
        references[node] = reference
      }
    }
    return MarkdownComposition(
      composition.document,
      references: references,
      includes: composition.includes.mapValues { mapped($0, at: anchor, note, isIncluded: true) }
    )
  }

  private func mapped(
    _ link: ResolvedLink,
    _ text: String,
    at anchor: BundleAnchor,
    _ note: (BundleAnchor) -> String?
  ) -> ResolvedReference {
    if link.href.hasPrefix("#") {
      let fragment = PercentEncoding.decode(String(link.href.dropFirst()))
      return .link(
        ResolvedLink(
          href: "#" + PercentEncoding.encodeFragment(anchor.heading(fragment).text),
          title: link.title,
          styleClass: link.styleClass
        )
      )
    }
    if let target = links.anchor(of: link.href) {
      return .link(
        ResolvedLink(
          href: "#" + PercentEncoding.encodeFragment(target.text),
          title: link.title,
          styleClass: link.styleClass,
          note: link.styleClass == "term" ? nil : note(target)
        )
      )
    }
    if links.target(of: link.href) == .hidden { return .text }
    // Whatever is left leads out of the bundle, and its address is printed unless it stands there.
    let saysItself = link.href == text || link.href.hasSuffix("//" + text)
    return .link(
      ResolvedLink(
        href: link.href,
        title: link.title,
        styleClass: saysItself ? "address" : link.styleClass == "term" ? "term" : nil,
        isExternal: link.isExternal || link.href.isWebAddress
      )
    )
  }
}

extension String {
  fileprivate var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
