internal import Competences
internal import Diagnostics
internal import HTML
internal import Markdown
internal import Templating

extension ContextBuilder {
  /// What the template of a generated page sees; `nil` for a page that the model does not have.
  func context(of placed: PlacedPage) -> Value? {
    switch placed.page {
    case .framework(let reference):
      model.frameworks[reference].map { framework(page: $0, placed) }
    case .competence(let id):
      model.frameworks[id.framework].flatMap { competence(page: id, in: $0, placed) }
    case .portfolio(let position, let page):
      portfolio(page: page, of: model.portfolios[position], placed)
    }
  }

  private func framework(page framework: CompetenceFramework, _ placed: PlacedPage) -> Value {
    let others = model.frameworks.editions(of: framework.reference.framework).filter {
      $0.reference != framework.reference
    }
    let heading = HeadOfPage(
      title: "\(framework.title) (\(framework.reference.edition))",
      breadcrumbs: ancestors(of: placed.address)
    )
    return FrameworkTemplateContext(
      site: site(at: placed.address),
      page: page(placed, heading, nil),
      framework: self.framework(framework),
      groups: groups(of: framework),
      editions: others.map(self.framework),
      crosswalks: crosswalks(of: framework)
    ).contextValue
  }

  private func competence(
    page id: CompetenceID,
    in framework: CompetenceFramework,
    _ placed: PlacedPage
  ) -> Value? {
    guard let competence = competence(id), let position = framework.position(of: id.code) else {
      return nil
    }
    let index = LinkContext(
      title: "\(framework.title) (\(framework.reference.edition))",
      href: TemplateURL(baseURL.href(.framework(framework.reference)))
    )
    let heading = HeadOfPage(
      title: "\(competence.code) \(competence.title)",
      breadcrumbs: ancestors(of: .framework(framework.reference)) + [Prepared(index)]
    )
    func neighbour(_ offset: Int) -> Prepared<CompetenceContext>? {
      let place = position + offset
      guard framework.competences.indices.contains(place) else { return nil }
      return self.competence(framework.id(of: framework.competences[place].code))
    }
    return CompetenceTemplateContext(
      site: site(at: placed.address),
      page: page(placed, heading, nil),
      framework: self.framework(framework),
      competence: competence,
      group: framework.groups.first { $0.allCompetences.contains { $0.code == id.code } }?.title
        ?? "",
      mentions: (model.mentions[id] ?? []).map(link),
      evidence: (claims[id] ?? []).map(evidence),
      counterparts: counterparts(of: id),
      previousCompetence: neighbour(-1),
      nextCompetence: neighbour(1)
    ).contextValue
  }

  private func evidence(_ entry: ClaimsByCompetence.Entry) -> CompetenceEvidenceContext {
    let portfolio = prepared(at: entry.portfolio)
    let item = portfolio.items[entry.item]
    return CompetenceEvidenceContext(
      portfolio: portfolio.link,
      evidence: item.link,
      id: item.record.id,
      statement: entry.claim.statement,
      status: item.record.status,
      statusSlug: item.record.statusSlug
    )
  }
}

/// What a generated page says of itself at its head.
struct HeadOfPage {
  let title: String
  var description: String?
  let breadcrumbs: [Prepared<LinkContext>]
  var isSample = false
  var previous: Prepared<LinkContext>?
  var next: Prepared<LinkContext>?
}

extension ContextBuilder {
  /// The pages above an address.
  func ancestors(of address: SiteAddress) -> [Prepared<LinkContext>] {
    model.sections.ancestors(of: address).map { Prepared(link($0)) }
  }

  /// What every template knows of its page, for a generated one.
  func page(
    _ placed: PlacedPage,
    _ heading: HeadOfPage,
    _ body: MarkdownComposition?
  ) -> PageContext {
    let outline = body?.outline ?? []
    var text = HTMLFragment.empty
    if let body { text = self.text(body) }
    return PageContext(
      title: heading.title,
      description: heading.description,
      href: TemplateURL(baseURL.href(placed.address)),
      canonical: TemplateURL(baseURL.absolute(placed.address)),
      kind: placed.page.kind.rawValue,
      body: text,
      breadcrumbs: heading.breadcrumbs,
      headings: HeadingTree.nest(outline.filter { (2...3).contains($0.level) }),
      showsContents: outline.count { $0.level == 2 } >= 3,
      standing: nil,
      published: nil,
      updated: nil,
      reviewed: nil,
      reviewDue: nil,
      isReviewOverdue: false,
      isSample: heading.isSample,
      isDraft: false,
      isIndexed: isIndexed,
      previous: heading.previous,
      next: heading.next,
      source: placed.source.text,
      extra: defaultExtra
    )
  }
}
