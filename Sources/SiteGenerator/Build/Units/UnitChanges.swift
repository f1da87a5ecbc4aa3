internal import Competences
internal import Diagnostics

/// The units of which outputs may show something else than they did.
struct UnitChanges: Sendable {
  private var pages: Set<SourcePath> = []
  private var portfolios: Set<Int> = []
  private var competences: Set<CompetenceID> = []

  /// The names of the portfolios.
  private(set) var slugs: Set<PortfolioSlug> = []

  mutating func add(_ page: Page) { pages.insert(page.path) }

  mutating func add(
    _ slug: PortfolioSlug,
    at position: Int,
    _ competences: Set<CompetenceID>
  ) {
    portfolios.insert(position)
    slugs.insert(slug)
    self.competences.formUnion(competences)
  }

  mutating func formUnion(_ other: UnitChanges) {
    pages.formUnion(other.pages)
    portfolios.formUnion(other.portfolios)
    competences.formUnion(other.competences)
    slugs.formUnion(other.slugs)
  }

  /// Whether an output may be another now, by what it is of and the texts that it showed; `nil` for
  /// an output that nothing is known of.
  func mayConcern(
    _ task: RenderTask,
    in model: SiteModel,
    showing texts: () -> [SourcePath]?
  ) -> Bool {
    switch task.content {
    case .redirect, .bytes: return false
    case .page(let id, _):
      let page = model[id]
      if page.kind == .portfolios && !portfolios.isEmpty || pages.contains(page.path) {
        return true
      }
    case .generated(let placed, _):
      switch placed.page {
      case .portfolio(let position, _): if portfolios.contains(position) { return true }
      case .competence(let id): if competences.contains(id) { return true }
      case .framework: break
      }
    }
    if pages.isEmpty { return false }
    return texts()?.contains(where: pages.contains) ?? true
  }
}
