internal import Competences
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// What the template of a page of a portfolio sees.
  func portfolio(
    page: PortfolioPage,
    of portfolio: PortfolioModel,
    _ placed: PlacedPage
  ) -> Value {
    switch page {
    case .overview: overview(of: portfolio, placed)
    case .part(let part): self.part(part, of: portfolio, placed)
    case .evidence(let position): evidence(at: position, of: portfolio, placed)
    case .document(let position): document(at: position, of: portfolio, placed)
    case .review(let position): review(at: position, of: portfolio, placed)
    }
  }

  private func overview(of portfolio: PortfolioModel, _ placed: PlacedPage) -> Value {
    let heading = HeadOfPage(
      title: "Portfolio of \(portfolio.portfolio.holder.name)",
      breadcrumbs: ancestors(of: placed.address),
      isSample: isSample(portfolio)
    )
    let recent = portfolio.evidence.filter { $0.item.date != nil }.sorted { left, right in
      let (first, second) = (left.item.date?.end, right.item.date?.end)
      return first == second ? left.item.id < right.item.id : precedes(second, first)
    }
    return PortfolioTemplateContext(
      site: site(at: placed.address),
      page: self.page(placed, heading, nil),
      portfolio: self.portfolio(portfolio),
      coverage: coverage(of: portfolio),
      documents: documentLinks(of: portfolio),
      reviews: reviews(of: portfolio),
      recent: recent.prefix(5).map { evidence($0, of: portfolio) },
      gaps: gaps(of: portfolio)
    ).contextValue
  }

  private func precedes<Value: Comparable>(_ first: Value?, _ second: Value?) -> Bool {
    guard let first, let second else { return second != nil }
    return first < second
  }

  private func part(
    _ part: PortfolioPart,
    of portfolio: PortfolioModel,
    _ placed: PlacedPage
  ) -> Value {
    let site = site(at: placed.address)
    let prepared = prepared(portfolio)
    let heading = HeadOfPage(
      title: part.title,
      breadcrumbs: prepared.breadcrumbs,
      isSample: isSample(portfolio)
    )
    let page = self.page(placed, heading, nil)
    let context = prepared.portfolio
    let items = prepared.items.map(\.context)
    switch part {
    case .evidence:
      return EvidenceListTemplateContext(
        site: site,
        page: page,
        portfolio: context,
        items: items,
        statuses: filters(
          EvidenceStatus.allCases.map(\.rawValue),
          portfolio.evidence.map(\.item.status.rawValue)
        ),
        forms: filters(
          EvidenceForm.allCases.map(\.rawValue),
          portfolio.evidence.compactMap(\.item.form?.rawValue)
        )
      ).contextValue
    case .competences:
      return CompetenceIndexTemplateContext(
        site: site,
        page: page,
        portfolio: context,
        frameworks: index(of: portfolio)
      ).contextValue
    case .evidenceIndex:
      return EvidenceIndexTemplateContext(
        site: site,
        page: page,
        portfolio: context,
        items: items
      ).contextValue
    case .matrix:
      return MatrixTemplateContext(
        site: site,
        page: page,
        portfolio: context,
        matrices: matrices(of: portfolio)
      ).contextValue
    case .gaps:
      return GapsTemplateContext(
        site: site,
        page: page,
        portfolio: context,
        groups: gaps(of: portfolio),
        exemptions: exemptions(of: portfolio),
        isComplete: portfolio.assessment.report.isComplete
      ).contextValue
    case .timeline:
      return TimelineTemplateContext(
        site: site,
        page: page,
        portfolio: context,
        years: timeline(of: portfolio)
      ).contextValue
    }
  }

  private func evidence(
    at position: Int,
    of portfolio: PortfolioModel,
    _ placed: PlacedPage
  ) -> Value {
    let prepared = prepared(portfolio)
    let page = portfolio.evidence[position]
    let item = prepared.items[position]
    let previous = position > 0 ? prepared.items[position - 1] : nil
    let next = position + 1 < prepared.items.count ? prepared.items[position + 1] : nil
    let heading = HeadOfPage(
      title: item.link.record.title,
      description: page.item.summary,
      breadcrumbs: prepared.breadcrumbs + [prepared.list],
      isSample: isSample(portfolio),
      previous: previous?.link,
      next: next?.link
    )
    let reviews = portfolio.reviews.filter { review in
      review.fields.covers.contains { $0.value == page.item.id }
    }
    return EvidenceTemplateContext(
      site: site(at: placed.address),
      page: self.page(placed, heading, page.entry.body),
      portfolio: prepared.portfolio,
      item: item.context,
      claims: item.record.competences,
      signOffs: signOffs(of: page),
      attachments: attachments(of: page, in: portfolio),
      reviews: reviews.map { review($0, of: portfolio) },
      previousItem: previous?.context,
      nextItem: next?.context
    ).contextValue
  }

  private func document(
    at position: Int,
    of portfolio: PortfolioModel,
    _ placed: PlacedPage
  ) -> Value {
    let document = portfolio.documents[position]
    let heading = HeadOfPage(
      title: document.fields.title.value,
      description: document.fields.description?.value,
      breadcrumbs: prepared(portfolio).breadcrumbs,
      isSample: isSample(portfolio)
    )
    return DocumentTemplateContext(
      site: site(at: placed.address),
      page: self.page(placed, heading, document.body),
      portfolio: self.portfolio(portfolio),
      documents: documentLinks(of: portfolio)
    ).contextValue
  }

  private func review(
    at position: Int,
    of portfolio: PortfolioModel,
    _ placed: PlacedPage
  ) -> Value {
    let entry = portfolio.reviews[position]
    let review = review(entry, of: portfolio)
    let heading = HeadOfPage(
      title: review.title,
      breadcrumbs: prepared(portfolio).breadcrumbs,
      isSample: isSample(portfolio)
    )
    return ReviewTemplateContext(
      site: site(at: placed.address),
      page: self.page(placed, heading, entry.body),
      portfolio: self.portfolio(portfolio),
      review: review
    ).contextValue
  }

  private func isSample(_ portfolio: PortfolioModel) -> Bool {
    portfolio.fields.sample?.value ?? false
  }
}
