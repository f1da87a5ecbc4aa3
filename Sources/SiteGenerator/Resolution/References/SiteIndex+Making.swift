internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

extension SiteIndex {
  /// Collects what the references of a site can lead to.
  init(
    _ site: ReadSite,
    pages shown: [ParsedPage],
    book: AddressBook,
    omitted: [SourcePath: Omission],
    anchors: [SourcePath: Set<String>]
  ) {
    let outlines = site.portfolios.map(\.outline) + site.absent
    let entries = outlines.flatMap(\.addresses)
    pages = Dictionary(byPath: zip(shown.map(\.path), book.addresses) + entries)
    sources = Dictionary(
      zip(book.addresses, shown.map(\.path)) + entries.map { ($0.1, $0.0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.omitted = omitted
    self.anchors = anchors
    let files =
      site.assets.map { ($0.path, $0.asset?.dimensions) }
      + outlines.flatMap(\.attachments).map { ($0.path, $0.size) }
    assets = Dictionary(
      byPath: files.compactMap { path, size in
        path.contentPath.map {
          (path, PublishedAsset(address: SiteAddress("/" + $0), size: size))
        }
      }
    )
    frameworks = site.frameworks.catalogue
    defaultFramework = site.defaultFramework
    portfolios = Dictionary(
      uniqueKeysWithValues: outlines.map { ($0.slug.text, $0.scope) }
    )
    snippets = Set(site.snippets.map(\.path))
    let page = zip(shown, book.addresses).first { $0.0.kind == .glossary }
    var terms: [String: GlossaryIndex.Entry] = [:]
    for term in site.glossary {
      let entry = GlossaryIndex.Entry(
        anchor: term.anchor,
        meaning: term.meaning.root.plainText
      )
      terms[term.entry.term.value] = entry
      if let abbreviation = term.entry.abbreviation?.value { terms[abbreviation] = entry }
    }
    glossary = GlossaryIndex(entries: terms, address: page?.1)
  }
}

extension ReadSite {
  /// The framework that a reference outside portfolios means where it names none.
  var defaultFramework: FrameworkReference? {
    configuration.defaultFramework?.value
  }
}
