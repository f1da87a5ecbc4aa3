internal import Competences
internal import Diagnostics
internal import Markdown
internal import SiteGenerator
internal import URI

/// Where the links of a portfolio's texts lead within its bundle.
///
/// The texts come with links to pages of the site as whole addresses; those of which the bundle has
/// the contents are turned into links within it.
struct BundleLinks: Sendable {
  /// A page of the site that the bundle has the contents of.
  enum Target: Hashable, Sendable {
    /// A text with headings of its own.
    case text(BundleAnchor, headings: Set<String>)
    case place(BundleAnchor)

    /// The glossary, whose terms are places.
    case glossary(terms: Set<String>)

    /// A page that only the site has, which nobody but the holder may see.
    case hidden
  }

  private let targets: [String: Target]
  private let hiddenPrefix: String?

  init(_ contents: BundleContents) {
    let sources = contents.sources
    let baseURL = sources.baseURL
    let slug = contents.portfolio.slug
    var targets: [String: Target] = [:]
    func add(_ address: SiteAddress, _ target: Target) {
      let href = baseURL.href(address)
      if targets[href] == nil { targets[href] = target }
    }
    func headings(of composition: MarkdownComposition) -> Set<String> {
      Set(composition.outline.map(\.anchor))
    }
    for item in contents.evidence {
      let entry = item.page.entry
      add(entry.address, .text(item.anchor, headings: headings(of: entry.body)))
      for attachment in item.attachments {
        add(.attachment(attachment.attachment.file, in: slug), .place(attachment.place))
      }
    }
    for part in contents.parts {
      if case .document(let entry) = part.content {
        add(entry.address, .text(part.anchor, headings: headings(of: entry.body)))
      }
    }
    if contents.has(.reviews) {
      for review in sources.portfolio.reviews {
        add(review.address, .text(review.anchor, headings: headings(of: review.body)))
      }
    }
    func add(_ address: SiteAddress, _ kind: BundlePartKind) {
      if contents.has(kind) { add(address, .place(.part(kind))) }
    }
    add(.portfolio(slug), .cover)
    add(.portfolio(slug, .evidence), .evidence)
    add(.portfolio(slug, .competences), .competenceIndex)
    add(.portfolio(slug, .evidenceIndex), .evidenceIndex)
    add(.portfolio(slug, .matrix), .matrix)
    if contents.has(.competenceIndex) {
      for framework in contents.frameworks {
        for competence in framework.competences {
          let id = framework.id(of: competence.code)
          if let address = SiteAddress.competence(id, in: framework),
            let anchor = framework.anchor(of: id)
          {
            add(address, .place(anchor))
          }
        }
      }
    }
    if let address = sources.glossaryAddress, contents.has(.glossary) {
      add(address, .glossary(terms: Set(contents.terms.map(\.term.anchor))))
    }
    self.targets = targets
    hiddenPrefix =
      contents.portfolio.visibility == .everyone ? nil : baseURL.href(.portfolio(slug))
  }

  /// Where an address leads within the bundle; `nil` where it leads out of it.
  func target(of href: String) -> Target? {
    let address = String(href.prefix { $0 != "#" })
    if let target = targets[address] { return target }
    if let hiddenPrefix, address.hasPrefix(hiddenPrefix) { return .hidden }
    return nil
  }

  /// The place that an address leads to within the bundle; `nil` where it leads out of it.
  func anchor(of href: String) -> BundleAnchor? {
    let fragment = href.firstIndex(of: "#").map { String(href[href.index(after: $0)...]) }
      .map(PercentEncoding.decode)
    switch target(of: href) {
    case .text(let anchor, let headings):
      if let fragment, headings.contains(fragment) { return anchor.heading(fragment) }
      return anchor
    case .place(let anchor): return anchor
    case .glossary(let terms):
      if let fragment, terms.contains(fragment) { return .term(fragment) }
      return .part(.glossary)
    case .hidden, nil: return nil
    }
  }
}

extension CompetenceFramework {
  /// The place of a competence in the index.
  func anchor(of id: CompetenceID) -> BundleAnchor? {
    slug(of: id.code).map { .competence(anchorName, $0.text) }
  }

  /// The edition as anchors have it: `acs-generic-2024`.
  var anchorName: String { Slug(reference.description).text }
}

extension PortfolioEntry<ReviewFields> {
  /// The place of the review.
  var anchor: BundleAnchor { .review(Slug(path.stem).text) }
}

extension BundleAttachment {
  /// Where a reader finds it.
  var place: BundleAnchor {
    if case .shownInText(let figure) = content { figure } else { anchor }
  }
}
