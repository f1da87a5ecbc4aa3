internal import Competences
internal import Dates
internal import Diagnostics
internal import Markdown
internal import YAML

/// Puts the model together from its pages, and reports what the relations between them lack.
struct ModelBuilder {
  let site: ReadSite
  let pages: [Page]
  let portfolios: [PortfolioModel]
  let omitted: [SourcePath: Omission]
  let baseURL: BaseURL
  let audience: Audience
  let asOf: CalendarDate
  let book: AddressBook
  private(set) var diagnostics: [Diagnostic] = []

  init(
    site: ReadSite,
    pages: [Page],
    portfolios: [PortfolioModel],
    omitted: [SourcePath: Omission],
    baseURL: BaseURL,
    audience: Audience,
    asOf: CalendarDate,
    book: AddressBook
  ) {
    self.site = site
    self.pages = pages
    self.portfolios = portfolios
    self.omitted = omitted
    self.baseURL = baseURL
    self.audience = audience
    self.asOf = asOf
    self.book = book
  }

  mutating func model(
    resolver: ReferenceResolver,
    texts: SiteTexts,
    resolved: SiteTexts.Resolved
  ) -> SiteModel {
    let relations = routeRelations
    checkRoutes(relations)
    checkQuestions()
    let links = navigation
    diagnostics += links.top.diagnostics + links.foot.diagnostics
    let redirects = redirects()
    let compose = { (document: MarkdownDocument, diagnostics: inout [Diagnostic]) in
      texts.compose(document, with: resolver, resolved.snippetReferences, &diagnostics)
    }
    return SiteModel(
      configuration: site.configuration,
      baseURL: baseURL,
      asOf: asOf,
      pages: pages,
      // The page for unknown addresses is none to come across.
      sections: SectionTree(pages.filter { $0.kind != .notFound }.map(\.sectionEntry)),
      routes: sorted(.route),
      faqs: sorted(.faq),
      testimonials: sorted(.testimonial),
      routeNames: relations.routes,
      glossary: glossary(compose),
      organisations: organisations(compose),
      keyDates: site.keyDates.map { date in
        KeyDate(
          entry: date.entry,
          description: date.description.map { compose($0, &diagnostics) }
        )
      },
      abbreviations: abbreviations,
      frameworks: site.frameworks.catalogue,
      frameworkPaths: site.frameworks.paths,
      guidance: site.frameworks.guidance.mapValues { compose($0, &diagnostics) },
      mentions: mentions(resolved.mentions),
      portfolios: portfolios,
      audience: audience,
      generatedPages: PlacedPage.all(
        site.frameworks.catalogue,
        writtenIn: site.frameworks.paths,
        portfolios
      ),
      navigation: links.top.links,
      footer: links.foot.links,
      redirects: redirects,
      assets: (site.assets
        + portfolios.flatMap { $0.attachments.values }.sorted { $0.path < $1.path }).compactMap {
          file in
          file.path.contentPath.map { PublishedFile(address: SiteAddress("/" + $0), file: file) }
        }
    )
  }

  private typealias Composing = (MarkdownDocument, inout [Diagnostic]) -> MarkdownComposition

  private func sorted(_ kind: PageKind) -> [PageID] {
    pages.filter { $0.kind == kind }.map(\.sectionEntry).sorted().map(\.id)
  }

  /// The pages that mention each competence, by the competences that each page mentions.
  private func mentions(_ competences: [[CompetenceID]]) -> [CompetenceID: [PageID]] {
    var mentions: [CompetenceID: [PageID]] = [:]
    for (page, mentioned) in zip(pages, competences) {
      for competence in Set(mentioned) {
        mentions[competence, default: []].append(page.id)
      }
    }
    return mentions
  }

  private var routeRelations: RouteRelations {
    let routes = pages.filter { $0.kind == .route }
    return RouteRelations(
      routes: Dictionary(
        routes.map { (RouteName($0.name), $0.id) },
        uniquingKeysWith: { first, _ in first }
      ),
      omitted: Set(
        omitted.keys.filter { $0.text.hasPrefix("Content/routes/") }.map { RouteName($0.stem) }
      )
    )
  }

  private mutating func checkRoutes(_ relations: RouteRelations) {
    for page in pages {
      switch page.details {
      case .faq(let fields): diagnostics += relations.diagnostics(for: fields.routes)
      case .testimonial(let fields): diagnostics += relations.diagnostics(for: fields.routes)
      case .none, .route: continue
      }
    }
    for date in site.keyDates {
      diagnostics += relations.diagnostics(for: date.entry.routes)
    }
    for portfolio in portfolios {
      diagnostics += relations.diagnostics(for: portfolio.fields.route.map { [$0] } ?? [])
    }
  }

  private mutating func checkQuestions() {
    for page in pages where page.kind == .faq {
      guard !page.body.outline.contains(where: { $0.level == 2 }) else { continue }
      diagnostics.append(
        Diagnostic(
          ResolutionDiagnostics.emptyFAQ,
          "page of questions has no question",
          at: page.fields.title.location,
          help: "write each question as a heading: '## How long does it take?'"
        )
      )
    }
  }

  private var navigation:
    (
      top: (links: [NavigationLink], diagnostics: [Diagnostic]),
      foot: (links: [NavigationLink], diagnostics: [Diagnostic])
    )
  {
    let resolution = NavigationResolution(
      pages: Dictionary(byPath: pages.map { ($0.path, $0.id) }),
      titles: Dictionary(uniqueKeysWithValues: pages.map { ($0.id, $0.title) }),
      omitted: Set(omitted.keys)
    )
    return (
      resolution.resolve(site.configuration.navigation),
      resolution.resolve(site.configuration.footer)
    )
  }

  private mutating func redirects() -> [Redirect] {
    let requests = pages.flatMap { page in
      page.fields.redirectFrom.map {
        Redirect.Request(from: $0.value, location: $0.location, to: page.id)
      }
    }
    let resolved = Redirect.resolve(
      requests,
      pages: book.pages,
      paths: Dictionary(uniqueKeysWithValues: pages.map { ($0.id, $0.path) })
    )
    diagnostics += resolved.diagnostics
    return resolved.redirects
  }

  private mutating func glossary(
    _ compose: Composing
  ) -> [GlossaryTerm<MarkdownComposition>] {
    var seen: [String: SourceLocation] = [:]
    for term in site.glossary {
      for name in [term.entry.term, term.entry.abbreviation].compactMap({ $0 }) {
        report(
          ResolutionDiagnostics.duplicateTerm,
          "term '\(name.value)' is explained twice",
          name,
          &seen
        )
      }
    }
    checkAnchors()
    let terms = site.glossary.map { term in
      GlossaryTerm(entry: term.entry, meaning: compose(term.meaning, &diagnostics))
    }
    return terms.sorted { left, right in
      let (first, second) = (left.sortKey, right.sortKey)
      return first == second
        ? left.entry.term.value < right.entry.term.value
        : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
  }

  /// Reports terms without an anchor of their own, the same names apart.
  private mutating func checkAnchors() {
    var taken: [String: Located<String>] = [:]
    for term in site.glossary {
      let name = term.entry.abbreviation ?? term.entry.term
      let other = taken[term.anchor]
      if term.anchor.isEmpty {
        diagnostics.append(
          Diagnostic(
            ResolutionDiagnostics.duplicateTerm,
            "term '\(name.value)' has no letter or digit for an anchor",
            at: name.location,
            help: "write it in words, or give it an abbreviation that has some"
          )
        )
      } else if let other, other.value.lowercased() != name.value.lowercased() {
        diagnostics.append(
          Diagnostic(
            ResolutionDiagnostics.duplicateTerm,
            "terms '\(name.value)' and '\(other.value)' would have the same anchor '#\(term.anchor)'",
            at: name.location,
            help: "let one of them differ in a letter or a digit",
            notes: [DiagnosticNote("the other is here", at: other.location)]
          )
        )
      }
      if other == nil { taken[term.anchor] = name }
    }
  }

  private mutating func organisations(
    _ compose: Composing
  ) -> [Organisation<MarkdownComposition>] {
    var seen: [String: SourceLocation] = [:]
    for organisation in site.organisations {
      let id = organisation.entry.id.map(\.text)
      report(
        ResolutionDiagnostics.duplicateOrganisation,
        "organisation '\(id.value)' is there twice",
        id,
        &seen
      )
    }
    return site.organisations.map { organisation in
      Organisation(entry: organisation.entry, role: compose(organisation.role, &diagnostics))
    }
  }

  private mutating func report(
    _ kind: DiagnosticKind,
    _ message: String,
    _ name: Located<String>,
    _ seen: inout [String: SourceLocation]
  ) {
    let key = name.value.lowercased()
    guard let first = seen[key] else {
      seen[key] = name.location
      return
    }
    diagnostics.append(
      Diagnostic(
        kind,
        message,
        at: name.location,
        help: "keep one of the two",
        notes: [DiagnosticNote("the other is here", at: first)]
      )
    )
  }

  private var abbreviations: AbbreviationTable {
    var entries: [String: String] = [:]
    for term in site.glossary {
      guard let abbreviation = term.entry.abbreviation?.value, entries[abbreviation] == nil else {
        continue
      }
      entries[abbreviation] = term.entry.term.value
    }
    return AbbreviationTable(
      entries.sorted { $0.key < $1.key }.map {
        AbbreviationTable.Entry(abbreviation: $0.key, meaning: $0.value)
      }
    )
  }
}

extension Page {
  /// What decides where the page stands in its section.
  fileprivate var sectionEntry: SectionTree.Entry {
    SectionTree.Entry(id: id, address: address, title: title, order: fields.order?.value)
  }
}

extension GlossaryTerm {
  /// Terms are sorted by the name under which a reader looks for them.
  var sortKey: String {
    Slug(entry.abbreviation?.value ?? entry.term.value).text
  }
}
