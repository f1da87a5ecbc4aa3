internal import Competences
internal import Diagnostics
internal import Markdown

/// The files of one portfolio, read and resolved by themselves.
struct PortfolioUnit: Sendable {
  let portfolio: PortfolioModel
  let diagnostics: [Diagnostic]
  private let parsed: ParsedPortfolio
  private let links: TextLinks

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
    self.parsed = parsed
    self.portfolio = portfolio
    diagnostics = read.diagnostics + mistakes
    links = TextLinks(parsed.texts, bodies: parsed.bodies, in: surroundings)
  }

  /// Whether the rest of the site sees the same in this state of the folder as in another, but for the
  /// rows that pages of competences show and for the counts in the list of portfolios.
  ///
  /// Taken for granted is that `portfolio.yaml` and the attachments are the same files.
  func looksSame(as other: PortfolioUnit) -> Bool {
    links == other.links && !links.areUnanswered
      && pages == other.pages && readPages == other.readPages
  }

  /// The pages, in the order in which they are planned.
  private var pages: [PageOfUnit] {
    portfolio.evidence.map { PageOfUnit(path: $0.entry.path, address: $0.entry.address) }
      + portfolio.documents.map { PageOfUnit(path: $0.path, address: $0.address) }
      + portfolio.reviews.map { PageOfUnit(path: $0.path, address: $0.address) }
  }

  /// The files that references can lead to, with the numbers of items that stand twice.
  private var readPages: [PageOfUnit] {
    parsed.evidence.map {
      PageOfUnit(path: $0.path, address: .evidence($0.item.id, in: portfolio.slug))
    }
      + parsed.documents.map { PageOfUnit(path: $0.path, address: .home) }
      + parsed.reviews.map { PageOfUnit(path: $0.path, address: .home) }
  }
}

/// Where one file of a unit is shown.
private struct PageOfUnit: Hashable, Sendable {
  let path: SourcePath
  let address: SiteAddress
}
