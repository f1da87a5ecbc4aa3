internal import Competences
internal import Diagnostics
internal import Markdown

/// The texts of a site with the snippets that each includes, before their references are found.
struct SiteTexts: Sendable {
  private let pages: [ParsedPage]
  private let unreadable: [ParsedPage]
  let library: SnippetLibrary
  private let jobs: Int

  /// The snippets that the body of each page includes.
  private let includes: [[NodeID: SourcePath]]

  /// Snippets that are included in vain.
  let diagnostics: [Diagnostic]

  init(pages: [ParsedPage], unreadable: [ParsedPage], library: SnippetLibrary, jobs: Int) {
    self.pages = pages
    self.unreadable = unreadable
    self.library = library
    self.jobs = jobs
    let found = pages.map { library.includes(of: $0.body) }
    includes = found.map(\.includes)
    diagnostics =
      found.flatMap(\.diagnostics)
      + unreadable.flatMap { library.includes(of: $0.body).diagnostics }
  }

  /// A page as its file says it.
  func page(_ id: PageID) -> ParsedPage? {
    pages.indices.contains(id.index) ? pages[id.index] : nil
  }

  /// What the references of every text lead to.
  struct Resolved: Sendable {
    let bodies: [MarkdownComposition]
    let details: [PageDetails<MarkdownComposition>]
    let diagnostics: [Diagnostic]
    let snippetReferences: [SourcePath: [NodeID: ResolvedReference]]

    /// What is wrong with the references of each page.
    let findings: [[Diagnostic]]

    /// The competences that each page mentions, those in its snippets left out.
    let mentions: [[CompetenceID]]
  }

  /// Finds what the references of every page and snippet lead to, each text once.
  func resolve(with resolver: ReferenceResolver, snippets: [ParsedSnippet]) -> Resolved {
    let inSnippets = concurrentMap(snippets, jobs: jobs) { resolver.resolve($0.body) }
    let snippetReferences = Dictionary(
      byPath: zip(snippets.map(\.path), inSnippets.map(\.references))
    )
    let resolved = concurrentMap(Array(pages.indices), jobs: jobs) { position in
      resolve(pages[position], including: includes[position], with: resolver, snippetReferences)
    }
    return Resolved(
      bodies: resolved.map(\.body),
      details: resolved.map(\.details),
      diagnostics: inSnippets.flatMap(\.diagnostics) + resolved.flatMap(\.diagnostics)
        + unreadable.flatMap { resolver.resolve($0.body).diagnostics },
      snippetReferences: snippetReferences,
      findings: resolved.map(\.diagnostics),
      mentions: resolved.map(\.competences)
    )
  }

  /// What the references of one page lead to.
  struct ResolvedPage: Sendable {
    let body: MarkdownComposition
    let details: PageDetails<MarkdownComposition>
    let diagnostics: [Diagnostic]

    /// The competences that the page mentions, those in its snippets left out.
    let competences: [CompetenceID]
  }

  /// Finds what the references of one page lead to, by itself.
  func resolve(
    _ page: ParsedPage,
    including snippets: [NodeID: SourcePath],
    with resolver: ReferenceResolver,
    _ snippetReferences: [SourcePath: [NodeID: ResolvedReference]]
  ) -> ResolvedPage {
    let body = resolver.resolve(page.body)
    var diagnostics = body.diagnostics
    diagnostics += linksWithinPage(page.body, including: snippets, resolver)
    let composition = library.compose(
      page.body,
      including: snippets,
      references: body.references,
      snippetReferences: snippetReferences
    )
    let details = page.details.map { text in
      compose(text, with: resolver, snippetReferences, &diagnostics)
    }
    return ResolvedPage(
      body: composition,
      details: details,
      diagnostics: diagnostics,
      competences: body.competences
    )
  }

  /// A text of a field or a data file with its references and snippets found.
  func compose(
    _ document: MarkdownDocument,
    with resolver: ReferenceResolver,
    _ snippetReferences: [SourcePath: [NodeID: ResolvedReference]],
    _ diagnostics: inout [Diagnostic]
  ) -> MarkdownComposition {
    let resolved = resolver.resolve(document)
    let found = library.includes(of: document)
    diagnostics += resolved.diagnostics + found.diagnostics
    diagnostics += linksWithinPage(document, including: found.includes, resolver)
    return library.compose(
      document,
      including: found.includes,
      references: resolved.references,
      snippetReferences: snippetReferences
    )
  }

  /// Checks the links within the page that its snippets bring along.
  private func linksWithinPage(
    _ document: MarkdownDocument,
    including snippets: [NodeID: SourcePath],
    _ resolver: ReferenceResolver
  ) -> [Diagnostic] {
    guard !snippets.isEmpty else { return [] }
    return library.linksWithinPage(of: snippets.values).flatMap {
      resolver.linkWithinPage($0, of: document.path)
    }
  }

  /// Snippets that nothing includes.
  ///
  /// A page that this build leaves out includes its snippets all the same.
  func unusedSnippets(in site: ReadSite) -> [Diagnostic] {
    if site.snippets.isEmpty { return [] }
    let inPages = site.pages.flatMap { [$0.body] + $0.details.texts }
    let others = site.dataTexts + site.portfolios.flatMap(\.texts)
    let used = library.closure(of: (inPages + others).flatMap(library.meant))
    return site.snippets.filter { !used.contains($0.path) }.map { snippet in
      Diagnostic(
        ResolutionDiagnostics.unusedSnippet,
        "no page includes this snippet",
        at: .start(of: snippet.path),
        help: "include it where it was meant to stand, or delete the file"
      )
    }
  }

  /// The anchors of each page that a link somewhere names a fragment of.
  ///
  /// The outlines of the other pages are not needed before they are rendered.
  func anchors(
    ofPagesLinkedIn site: ReadSite,
    pages shown: [ParsedPage]
  ) -> [SourcePath: Set<String>] {
    let documents =
      pages.flatMap { [$0.body] + $0.details.texts } + unreadable.map(\.body)
      + site.snippets.map(\.body) + site.dataTexts
    var wanted: Set<SourcePath> = []
    for document in documents { wanted.formUnion(pagesWithAnchors(linkedIn: document)) }
    for pages in concurrentMap(site.portfolios, jobs: jobs, pagesWithAnchors(linkedIn:)) {
      wanted.formUnion(pages)
    }
    // Without snippets no text brings links along that it does not hold.
    let others = site.snippets.isEmpty ? [] : pages.map(\.body) + site.portfolios.flatMap(\.bodies)
    for document in others where hasLinksWithinPage(document) { wanted.insert(document.path) }
    if wanted.isEmpty { return [:] }
    let positions = shown.indices.filter { wanted.contains(shown[$0].path) }
    let anchors = concurrentMap(positions, jobs: jobs) { position in
      self.anchors(of: shown[position].body)
        .union(PageAnchors.ofTemplate(for: shown[position], in: site))
    }
    var anchorsOfPages = Dictionary(
      byPath: zip(positions.map { shown[$0].path }, anchors)
    )
    for body in site.portfolios.flatMap(\.bodies) where wanted.contains(body.path) {
      anchorsOfPages[body.path] = self.anchors(of: body)
    }
    return anchorsOfPages
  }

  /// The pages that the links of a portfolio's texts name a fragment of.
  private func pagesWithAnchors(linkedIn portfolio: ParsedPortfolio) -> Set<SourcePath> {
    portfolio.texts.reduce(into: []) { $0.formUnion(pagesWithAnchors(linkedIn: $1)) }
  }

  /// The pages that the links of a text name a fragment of, by every file that may be meant.
  func pagesWithAnchors(linkedIn document: MarkdownDocument) -> Set<SourcePath> {
    var wanted: Set<SourcePath> = []
    for reference in document.referencesToFragments {
      guard case .path(let path) = reference.target, path.fragment?.isEmpty == false else {
        continue
      }
      if path.path.isEmpty {
        wanted.insert(document.path.pageOfData)
      } else if let target = RelativePath.resolve(path.path, from: document.path) {
        wanted.insert(target)
        wanted.insert(SourcePath(target.text + "/index.md"))
        wanted.insert(target.pageOfData)
      }
    }
    return wanted
  }

  /// Whether the snippets of a text link to headings of the page that they stand on.
  func hasLinksWithinPage(_ document: MarkdownDocument) -> Bool {
    !library.linksWithinPage(of: library.includes(of: document).includes.values).isEmpty
  }

  /// The anchors of the headings of a text, those of its snippets among them.
  func anchors(of document: MarkdownDocument) -> Set<String> {
    let composition = library.compose(document, including: library.includes(of: document).includes)
    return Set(composition.outline.map(\.anchor))
  }
}

extension PageDetails {
  /// Every text in the details.
  var texts: [Text] {
    guard case .route(_, let texts) = self else { return [] }
    let fields = [
      texts.leadsTo, texts.awardedBy, texts.entryRequirements, texts.duration, texts.whereTaken,
      texts.assessment,
    ]
    return (fields + texts.steps).compactMap { $0 }
  }
}

extension ReadSite {
  /// Every text of the data files.
  var dataTexts: [MarkdownDocument] {
    glossary.map(\.meaning) + organisations.map(\.role) + keyDates.compactMap(\.description)
      + frameworks.guidance.values
  }
}

extension SourcePath {
  /// The file of the page that shows a data file: `glossary.md` for `glossary.yaml`, else itself.
  var pageOfData: SourcePath {
    text.hasSuffix(".yaml") ? SourcePath(String(text.dropLast(5)) + ".md") : self
  }
}
