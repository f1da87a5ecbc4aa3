package import Dates

/// All that the rules of the gap report look at.
package struct PortfolioFacts: Sendable {
  package let portfolio: Portfolio

  /// The frameworks that the portfolio follows, those that the site has, in the holder's order.
  package let frameworks: [CompetenceFramework]
  package let catalogue: FrameworkCatalogue
  package let resolution: ClaimResolution
  package let index: CompetenceIndex
  package let circumstances: AssessmentCircumstances
}

/// What a portfolio is assessed against that does not stand in its own files.
package struct AssessmentCircumstances: Sendable {
  /// The day as of which dates are past or future.
  package let asOf: CalendarDate

  /// The site's framework for codes where a portfolio follows none.
  package let defaultFramework: FrameworkReference?

  /// The budget of the portfolio's route, for a portfolio that sets none itself.
  package let routeBudget: PageBudget?

  /// How many pages the bundle has, where that is known.
  package let pages: Int?

  /// What became of each item since it was signed, where digests were compared.
  package let signOffs: [EvidenceID: SignOffState]

  package init(
    asOf: CalendarDate,
    defaultFramework: FrameworkReference? = nil,
    routeBudget: PageBudget? = nil,
    pages: Int? = nil,
    signOffs: [EvidenceID: SignOffState] = [:]
  ) {
    self.asOf = asOf
    self.defaultFramework = defaultFramework
    self.routeBudget = routeBudget
    self.pages = pages
    self.signOffs = signOffs
  }
}
