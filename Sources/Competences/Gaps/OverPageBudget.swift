import Diagnostics

/// A bundle with more pages than it should or may have.
enum OverPageBudget {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    guard let pages = facts.circumstances.pages,
      let budget = facts.portfolio.pageBudget ?? facts.circumstances.routeBudget,
      pages > budget.target
    else { return [] }
    let place = facts.portfolio.places.pageBudget ?? facts.portfolio.places.portfolio
    let diagnostic =
      pages > budget.maximum
      ? Diagnostic(
        CompetenceDiagnostics.overPageMaximum,
        "portfolio has \(pages) pages, \(pages - budget.maximum) over the maximum of "
          + "\(budget.maximum)",
        at: place,
        help: "one page over and it is sent back unread: shorten attachments first"
      )
      : Diagnostic(
        CompetenceDiagnostics.overPageTarget,
        "portfolio has \(pages) pages, \(pages - budget.target) over the target of "
          + "\(budget.target); the maximum is \(budget.maximum)",
        at: place,
        help: "an assessor reads a shorter portfolio with more care"
      )
    return [Gap(.overPageBudget, of: .portfolio, diagnostic)]
  }
}
