internal import Competences
internal import Diagnostics
internal import HTML
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// A portfolio, with the addresses of its pages.
  func portfolio(_ model: PortfolioModel) -> Prepared<PortfolioContext> {
    prepared(model).portfolio
  }

  /// What the pages of a portfolio share; made when the first of them is.
  func prepared(_ portfolio: PortfolioModel) -> PreparedPortfolio {
    guard let position = shared.position(of: portfolio.slug) else { return prepare(portfolio) }
    return shared.portfolios[position].value { prepare(portfolio) }
  }

  /// The same, by the portfolio's place in the model.
  func prepared(at position: Int) -> PreparedPortfolio {
    shared.portfolios[position].value { prepare(model.portfolios[position]) }
  }

  private func prepare(_ portfolio: PortfolioModel) -> PreparedPortfolio {
    let overview = LinkContext(
      title: "Portfolio of \(portfolio.portfolio.holder.name)",
      href: TemplateURL(baseURL.href(.portfolio(portfolio.slug)))
    )
    return PreparedPortfolio(
      Prepared(context(of: portfolio)),
      items: portfolio.evidence.map { page in
        (page.item.id, PreparedEvidence(context(of: page, in: portfolio)))
      },
      breadcrumbs: ancestors(of: .portfolio(portfolio.slug)) + [Prepared(overview)]
    )
  }

  private func context(of model: PortfolioModel) -> PortfolioContext {
    let portfolio = model.portfolio
    func href(_ part: PortfolioPart) -> TemplateURL {
      TemplateURL(baseURL.href(.portfolio(portfolio.slug, part)))
    }
    return PortfolioContext(
      slug: portfolio.slug.text,
      holder: portfolio.holder.name,
      employer: portfolio.holder.employer,
      role: portfolio.holder.role,
      route: portfolio.route.flatMap { routeLinks([RouteName($0)]).first },
      modality: portfolio.modality,
      advisor: portfolio.advisor,
      supervisor: portfolio.supervisor,
      started: portfolio.started,
      submission: portfolio.submission,
      visibility: portfolio.visibility.rawValue,
      isPrivate: portfolio.visibility != .everyone,
      isSample: model.fields.sample?.value ?? false,
      pageBudget: portfolio.pageBudget.map {
        PageBudgetContext(target: $0.target, maximum: $0.maximum, confirm: nil)
      } ?? portfolio.route.flatMap { routeBudget(RouteName($0)) },
      frameworks: model.assessment.frameworks.map(framework),
      counts: CountsContext(sumOf: model.assessment.coverage.map(\.counts)),
      evidenceCount: model.evidence.count,
      gapCount: model.assessment.report.gaps.count { $0.kind.blocksCompletion },
      href: TemplateURL(baseURL.href(.portfolio(portfolio.slug))),
      evidenceHref: href(.evidence),
      competencesHref: href(.competences),
      evidenceIndexHref: href(.evidenceIndex),
      matrixHref: href(.matrix),
      gapsHref: href(.gaps),
      timelineHref: href(.timeline)
    )
  }

  /// How much of each framework a portfolio shows.
  func coverage(of portfolio: PortfolioModel) -> [CoverageContext] {
    zip(portfolio.assessment.frameworks, portfolio.assessment.coverage).map { framework, coverage in
      CoverageContext(
        framework: self.framework(framework),
        counts: CountsContext(sumOf: [coverage.counts]),
        groups: coverage.groups.enumerated().map { position, group in
          GroupCoverageContext(
            code: group.code,
            title: group.title,
            href: TemplateURL(
              baseURL.href(
                .portfolio(portfolio.slug, .competences),
                fragment: groupAnchor(framework.reference, position)
              )
            ),
            counts: CountsContext(sumOf: [group.counts])
          )
        }
      )
    }
  }

  /// The anchor of a framework's heading in a portfolio's index.
  func groupAnchor(_ framework: FrameworkReference, _ position: Int) -> String {
    "\(Slug(framework.description).text)-group-\(position + 1)"
  }

  /// The documents of a portfolio in their order.
  func documentLinks(of portfolio: PortfolioModel) -> [LinkContext] {
    portfolio.documents.map { document in
      LinkContext(
        title: document.fields.title.value,
        href: TemplateURL(baseURL.href(document.address))
      )
    }
  }

  /// The reviews of a portfolio, the latest first.
  func reviews(of portfolio: PortfolioModel) -> [ReviewContext] {
    portfolio.reviews.map { review($0, of: portfolio) }
  }

  func review(
    _ entry: PortfolioEntry<ReviewFields>,
    of portfolio: PortfolioModel
  ) -> ReviewContext {
    let fields = entry.fields
    let covered = Set(fields.covers.map(\.value))
    return ReviewContext(
      title: fields.title?.value ?? "Review by \(fields.reviewer.value)",
      href: TemplateURL(baseURL.href(entry.address)),
      date: fields.date.value,
      reviewer: fields.reviewer.value,
      role: fields.role?.value,
      outcome: fields.outcome?.value.rawValue,
      covers: zip(portfolio.evidence, prepared(portfolio).items).compactMap { page, item in
        covered.contains(page.item.id) ? item.link : nil
      }
    )
  }
}

extension CountsContext {
  /// The counts of several frameworks together.
  init(sumOf counts: [StateCounts]) {
    func sum(_ count: (StateCounts) -> Int) -> Int {
      counts.map(count).reduce(0, +)
    }
    let required = sum(\.required)
    let shown = sum(\.shown)
    self.init(
      total: sum(\.total),
      required: required,
      shown: shown,
      signedOff: sum(\.signedOff),
      evidenced: sum(\.evidenced),
      inProgress: sum(\.inProgress),
      planned: sum(\.planned),
      none: sum(\.none),
      notApplicable: sum(\.notApplicable),
      percent: required == 0 ? 100 : shown * 100 / required,
      isComplete: shown == required
    )
  }
}
