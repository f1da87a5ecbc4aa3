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
    pages = Dictionary(
      uniqueKeysWithValues: zip(shown.map(\.path), book.addresses) + entries
    )
    sources = Dictionary(
      zip(book.addresses, shown.map(\.path)) + entries.map { ($0.1, $0.0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.omitted = omitted
    self.anchors = anchors
    let files = site.assets + site.portfolios.filter { $0.fields != nil }.flatMap(\.attachments)
    assets = Dictionary(
      uniqueKeysWithValues: files.compactMap { file in
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
      uniqueKeysWithValues: site.portfolios.compactMap { portfolio in
        portfolio.scope.map { (portfolio.slug.text, $0) }
      }
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
    guard fields != nil else { return [] }
    let items = evidence.compactMap { entry in
      entry.fields.map { (entry.path, SiteAddress.evidence($0.id.value, in: slug)) }
    }
    let documents = documents.filter { $0.fields != nil }.map { entry in
      (entry.path, SiteAddress.entry(entry.path, in: slug, folder: PortfolioFolders.documents))
    }
    let reviews = reviews.filter { $0.fields != nil }.map { entry in
      (entry.path, SiteAddress.entry(entry.path, in: slug, folder: PortfolioFolders.reviews))
    }
    return items + documents + reviews + [(path, .portfolio(slug))]
  }

  /// What the references in its texts can lead to.
  fileprivate var scope: PortfolioScope? {
    fields.map { fields in
      PortfolioScope(
        visibility: fields.visibility,
        followed: fields.frameworks.map(\.value),
        evidence: Dictionary(
          evidence.compactMap { entry in
            entry.fields.map { ($0.id.value, SiteAddress.evidence($0.id.value, in: slug)) }
          },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
  }
}
