internal import Competences
internal import Dates
internal import Diagnostics
internal import Markdown
internal import YAML

/// The third phase: puts what each file says together into one site.
///
/// Everything that one file says of another is found here or reported: addresses, links, snippets,
/// routes, navigation, redirects, and what the as-of date decides.
struct SiteResolution {
  let asOf: CalendarDate
  let includesDrafts: Bool
  let baseURL: BaseURL
  let audience: Audience
  let jobs: Int

  /// What is known of what was not read.
  var part: PartialReading?

  func resolve(
    _ site: ReadSite
  ) -> (model: SiteModel, diagnostics: [Diagnostic], surroundings: SiteSurroundings) {
    let stage = site.configuration.stage
    let selection = PageSelection(asOf: asOf, includesDrafts: includesDrafts)
    let written = site.pages + CollectedPages.missing(from: site)
    let all = written.sorted { $0.path < $1.path }
    let omissions = all.map { selection.omission(of: $0) }
    let shown = zip(all, omissions).filter { $0.1 == nil }.map(\.0)
    let due = DueChecks(asOf: asOf, stage: stage)
    var diagnostics = all.flatMap { selection.diagnostics(for: $0) }
    diagnostics += shown.flatMap { due.diagnostics(for: $0) }
    diagnostics += samples(of: site, due)

    let (book, addressMistakes) = AddressBook.make(shown)
    diagnostics += addressMistakes
    let (library, snippetMistakes) = SnippetLibrary.make(
      Dictionary(byPath: site.snippets.map { ($0.path, $0.body) })
    )
    diagnostics += snippetMistakes

    let texts = SiteTexts(
      pages: shown,
      unreadable: all.filter { $0.fields == nil },
      library: library,
      jobs: jobs
    )
    diagnostics += texts.diagnostics + texts.unusedSnippets(in: site)
    let omitted = Dictionary(
      zip(all, omissions).compactMap { page, omission in omission.map { (page.path, $0) } }
        + site.refused.map { ($0, .unreadable) }
        + site.portfolioTexts.map { ($0, .unreadable) },
      uniquingKeysWith: { first, _ in first }
    )
    let index = SiteIndex(
      site,
      pages: shown,
      book: book,
      omitted: omitted,
      anchors: part?.anchors ?? texts.anchors(ofPagesLinkedIn: site, pages: shown)
    )
    let resolver = ReferenceResolver(index: index, baseURL: baseURL, stage: stage)
    let resolved = texts.resolve(with: resolver, snippets: site.snippets)
    diagnostics += resolved.diagnostics

    let pages = shown.indices.compactMap { position -> Page? in
      guard let fields = shown[position].fields else { return nil }
      return Page(
        id: PageID(index: position),
        path: shown[position].path,
        kind: shown[position].kind,
        address: book.addresses[position],
        fields: fields,
        details: resolved.details[position],
        body: resolved.bodies[position]
      )
    }
    let resolution = portfolioResolution(site, pages, texts, resolver, resolved, due)
    let portfolios = concurrentMap(site.portfolios, jobs: jobs) { resolution.resolve($0) }
    diagnostics += portfolios.flatMap(\.diagnostics)
    var builder = ModelBuilder(
      site: site,
      pages: pages,
      portfolios: portfolios.map(\.portfolio),
      omitted: omitted,
      baseURL: baseURL,
      audience: audience,
      asOf: asOf,
      book: book
    )
    let model = builder.model(resolver: resolver, texts: texts, resolved: resolved)
    let surroundings = SiteSurroundings(
      reading: PageReading(site.configuration),
      texts: texts,
      resolver: resolver,
      snippetReferences: resolved.snippetReferences,
      portfolios: resolution,
      site: site,
      mentions: resolved.mentions,
      pageFindings: resolved.findings,
      portfolioFindings: portfolios.map(\.diagnostics)
    )
    return (model, diagnostics + builder.diagnostics, surroundings)
  }

  private func portfolioResolution(
    _ site: ReadSite,
    _ pages: [Page],
    _ texts: SiteTexts,
    _ resolver: ReferenceResolver,
    _ resolved: SiteTexts.Resolved,
    _ due: DueChecks
  ) -> PortfolioResolution {
    let budgets = pages.compactMap { page -> (String, PageBudget)? in
      guard case .route(let fields, _) = page.details,
        let budget = fields.pageBudget?.value.budget(else: nil)
      else { return nil }
      return (page.name, budget)
    }
    return PortfolioResolution(
      assessor: PortfolioAssessor(
        catalogue: site.frameworks.catalogue,
        asOf: asOf,
        defaultFramework: site.defaultFramework,
        routeBudgets: Dictionary(budgets, uniquingKeysWith: { first, _ in first })
      ),
      texts: texts,
      resolver: resolver,
      snippetReferences: resolved.snippetReferences,
      due: due
    )
  }

  /// What is marked as a sample outside pages.
  private func samples(of site: ReadSite, _ due: DueChecks) -> [Diagnostic] {
    var diagnostics = site.snippets.compactMap { snippet in
      snippet.sample.map { due.sample("snippet", at: $0) }
    }
    func add(_ sample: Located<Bool>?, _ what: String) {
      guard let sample, sample.value else { return }
      diagnostics.append(due.sample(what, at: sample.location))
    }
    for term in site.glossary { add(term.entry.sample, "glossary entry") }
    for organisation in site.organisations { add(organisation.entry.sample, "organisation") }
    for date in site.keyDates { add(date.entry.sample, "key date") }
    return diagnostics
  }
}
