internal import Competences
internal import Diagnostics

/// A generated page with its address and the file that it comes from.
///
/// An immutable class: the model and the plan both list every one of them.
final class PlacedPage: Sendable {
  let page: GeneratedPage
  let address: SiteAddress
  let source: SourcePath

  init(page: GeneratedPage, address: SiteAddress, source: SourcePath) {
    self.page = page
    self.address = address
    self.source = source
  }
}

extension PlacedPage {
  /// Every page that is made from frameworks and claims.
  static func all(
    _ frameworks: FrameworkCatalogue,
    writtenIn frameworkPaths: [FrameworkReference: SourcePath],
    _ portfolios: [PortfolioModel]
  ) -> [PlacedPage] {
    var pages: [PlacedPage] = []
    for framework in frameworks.frameworks {
      let source = frameworkPaths[framework.reference] ?? .content("frameworks")
      pages.append(
        PlacedPage(
          page: .framework(framework.reference),
          address: .framework(framework.reference),
          source: source
        )
      )
      for competence in framework.competences {
        let id = framework.id(of: competence.code)
        guard let address = SiteAddress.competence(id, in: framework) else { continue }
        pages.append(PlacedPage(page: .competence(id), address: address, source: source))
      }
    }
    for (position, portfolio) in portfolios.enumerated() {
      pages += portfolio.pages(at: position)
    }
    return pages
  }
}

extension PortfolioModel {
  fileprivate func pages(at position: Int) -> [PlacedPage] {
    func placed(_ page: PortfolioPage, _ address: SiteAddress, _ source: SourcePath) -> PlacedPage {
      PlacedPage(page: .portfolio(position, page), address: address, source: source)
    }
    return [placed(.overview, .portfolio(slug), path)]
      + PortfolioPart.allCases.map { placed(.part($0), .portfolio(slug, $0), path) }
      + evidence.enumerated().map { placed(.evidence($0), $1.entry.address, $1.entry.path) }
      + documents.enumerated().map { placed(.document($0), $1.address, $1.path) }
      + reviews.enumerated().map { placed(.review($0), $1.address, $1.path) }
  }
}
