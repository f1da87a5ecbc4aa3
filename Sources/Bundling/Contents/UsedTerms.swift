internal import HTML
internal import Markdown
internal import SiteGenerator
internal import YAML
internal import URI

/// The terms of the glossary that the texts of a bundle use: as an abbreviation, or in a link.
///
/// The explanation of a term may use others, which then are explained as well.
struct UsedTerms {
  let terms: [BundleTerm]

  init(of contents: BundleContents) {
    let sources = contents.sources
    let glossary = sources.glossary
    let byAbbreviation = Dictionary(
      glossary.compactMap { term in
        term.entry.abbreviation.map { ($0.value, term.anchor) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    let byAnchor = Dictionary(
      glossary.map { ($0.anchor, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let prefix = sources.glossaryAddress.map { sources.baseURL.href($0) + "#" }
    let renderer = HTMLRenderer(abbreviations: sources.abbreviations)

    func anchors(in text: MarkdownComposition) -> [String] {
      let explained = renderer.render(text).abbreviations.compactMap { byAbbreviation[$0] }
      guard let prefix else { return explained }
      return explained
        + text.linkTargets.filter { $0.hasPrefix(prefix) }
        .map { PercentEncoding.decode(String($0.dropFirst(prefix.count))) }
    }

    var used: Set<String> = []
    var pending = contents.texts.flatMap { anchors(in: $0.text) }
    while let anchor = pending.popLast() {
      guard let term = byAnchor[anchor], used.insert(anchor).inserted else { continue }
      pending += anchors(in: term.meaning)
    }
    terms = glossary.filter { used.contains($0.anchor) }.map { BundleTerm(term: $0) }
  }
}
