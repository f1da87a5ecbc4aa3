internal import Competences
internal import Diagnostics
internal import Templating

extension PreparedSite {
  /// What the rest of the site sees of a page.
  func look(of page: Page, in file: TextFile) -> UnitLook? {
    guard let surroundings, let parsed = surroundings.texts.page(page.id) else { return nil }
    return UnitLook(
      of: parsed,
      in: file,
      page.body,
      mentioning: surroundings.mentions[page.id.index],
      in: surroundings
    )
  }

  /// All that is wrong with a page for its own reasons.
  func findings(of page: Page) -> [Diagnostic] {
    guard let surroundings, let parsed = surroundings.texts.page(page.id) else { return [] }
    return readings.pages.diagnostics(of: page.path)
      + surroundings.texts.library.includes(of: parsed.body).diagnostics
      + surroundings.pageFindings[page.id.index]
  }

  /// What the rest of the site sees of a portfolio, by its place in the model.
  func look(ofPortfolioAt position: Int) -> UnitLook? {
    guard let surroundings, let planned else { return nil }
    return UnitLook(
      of: surroundings.site.portfolios[position],
      planned.rendering.builder.model.portfolios[position],
      in: surroundings
    )
  }

  /// All that is wrong with a portfolio for its own reasons.
  func findings(ofPortfolioAt position: Int) -> [Diagnostic] {
    guard let surroundings else { return [] }
    let slug = surroundings.site.portfolios[position].slug
    return (readings.portfolios[slug] ?? []) + surroundings.portfolioFindings[position]
  }
}

extension ContextBuilder {
  /// The digest of what the list of portfolios shows of one.
  func summary(of portfolio: PortfolioModel) -> Digest {
    var bytes = KeyBytes()
    bytes.append(self.portfolio(portfolio).templateValue)
    return bytes.digest
  }
}
