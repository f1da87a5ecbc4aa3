/// A portfolio with all that follows from its claims: indexes, coverage and gaps.
package struct PortfolioAssessment: Sendable {
  package let portfolio: Portfolio

  /// The frameworks that the portfolio follows, those that the site has, in the holder's order.
  package let frameworks: [CompetenceFramework]
  package let resolution: ClaimResolution
  package let index: CompetenceIndex

  /// The coverage of each framework, in the same order.
  package let coverage: [Coverage]
  package let report: GapReport

  package init(
    of portfolio: Portfolio,
    in catalogue: FrameworkCatalogue,
    _ circumstances: AssessmentCircumstances
  ) {
    self.portfolio = portfolio
    var seen: Set<FrameworkReference> = []
    let frameworks = portfolio.frameworks.compactMap { followed in
      seen.insert(followed.reference).inserted ? catalogue[followed.reference] : nil
    }
    let resolution = ClaimResolution(
      of: portfolio,
      in: catalogue,
      defaultFramework: circumstances.defaultFramework
    )
    let index = CompetenceIndex(of: portfolio, following: frameworks, resolution)
    self.frameworks = frameworks
    self.resolution = resolution
    self.index = index
    coverage = frameworks.map { Coverage(of: $0, in: index) }
    report = GapReport(
      of: PortfolioFacts(
        portfolio: portfolio,
        frameworks: frameworks,
        catalogue: catalogue,
        resolution: resolution,
        index: index,
        circumstances: circumstances
      )
    )
  }

  /// The grid of competences and evidence for each framework, in the same order.
  package var matrices: [CompetenceMatrix] {
    index.frameworks.map { CompetenceMatrix(of: $0, in: index) }
  }
}
