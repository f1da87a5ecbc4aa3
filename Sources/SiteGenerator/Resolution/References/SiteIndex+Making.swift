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
    pages = Dictionary(
      uniqueKeysWithValues: zip(shown.map(\.path), book.addresses)
    )
    sources = Dictionary(
      zip(book.addresses, shown.map(\.path)),
      uniquingKeysWith: { first, _ in first }
    )
    self.omitted = omitted
    self.anchors = anchors
    assets = Dictionary(
      uniqueKeysWithValues: site.assets.compactMap { file in
        file.path.contentPath.map { path in
          let asset = PublishedAsset(
            address: SiteAddress("/" + path),
            size: file.asset?.dimensions
          )
          return (file.path, asset)
        }
      }
    )
    snippets = Set(site.snippets.map(\.path))
    let page = zip(shown, book.addresses).first { $0.0.kind == .glossary }
    var entries: [String: GlossaryIndex.Entry] = [:]
    for term in site.glossary {
      let entry = GlossaryIndex.Entry(
        anchor: term.anchor,
        meaning: term.meaning.root.plainText
      )
      entries[term.entry.term.value] = entry
      if let abbreviation = term.entry.abbreviation?.value { entries[abbreviation] = entry }
    }
    glossary = GlossaryIndex(entries: entries, address: page?.1)
  }
}
