internal import Competences
internal import Diagnostics

/// The files of one portfolio, read and resolved by themselves.
struct PortfolioUnit: Sendable {
  let portfolio: PortfolioModel
  let diagnostics: [Diagnostic]
  let look: UnitLook

  /// A unit; `nil` where its `portfolio.yaml` cannot be read.
  init?(
    _ slug: PortfolioSlug,
    in tree: SourceTree,
    refused: Set<SourcePath>,
    keeping readings: FileReadings,
    _ surroundings: SiteSurroundings
  ) {
    let read = PortfolioReading.read(
      PortfolioFolder(slug, in: tree),
      refused: refused,
      keeping: readings
    )
    guard let parsed = read.portfolio else { return nil }
    let (portfolio, mistakes) = surroundings.portfolios.resolve(parsed)
    self.portfolio = portfolio
    diagnostics = read.diagnostics + mistakes
    look = UnitLook(of: parsed, portfolio, in: surroundings)
  }
}
