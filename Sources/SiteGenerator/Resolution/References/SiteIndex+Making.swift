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
    let entries = site.portfolios.flatMap(\.addresses)
    pages = Dictionary(byPath: zip(shown.map(\.path), book.addresses) + entries)
    sources = Dictionary(
      zip(book.addresses, shown.map(\.path)) + entries.map { ($0.1, $0.0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.omitted = omitted
    self.anchors = anchors
    let files = site.assets + site.portfolios.flatMap { $0.attachments.values }
    assets = Dictionary(
      byPath: files.compactMap { file in
        file.path.contentPath.map { path in
          let asset = PublishedAsset(
            address: SiteAddress("/" + path),
            size: file.asset?.dimensions
          )
          return (file.path, asset)
        }
      }
    )
    frameworks = site.frameworks.catalogue
    defaultFramework = site.defaultFramework
    portfolios = Dictionary(
      uniqueKeysWithValues: site.portfolios.map { ($0.slug.text, $0.scope) }
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

extension ParsedPortfolio {
  /// The files that become pages, each with its address.
  fileprivate var addresses: [(SourcePath, SiteAddress)] {
    evidence.map { ($0.path, .evidence($0.item.id, in: slug)) }
      + documents.map { ($0.path, .entry($0.path, in: slug, folder: "documents")) }
      + reviews.map { ($0.path, .entry($0.path, in: slug, folder: "reviews")) }
      + [(path, .portfolio(slug))]
  }

  /// What the references in its texts can lead to.
  fileprivate var scope: PortfolioScope {
    PortfolioScope(
      visibility: fields.visibility,
      followed: fields.frameworks.map(\.value),
      evidence: Dictionary(
        evidence.map { ($0.item.id, SiteAddress.evidence($0.item.id, in: slug)) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }
}
