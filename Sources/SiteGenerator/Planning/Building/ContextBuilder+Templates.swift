internal import HTML
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// What the template of a page sees.
  func context(of page: Page) -> Value {
    let site = site(at: page.address)
    switch page.kind {
    case .faq: return faq(page, site)
    case .testimonial: return testimonial(page, site)
    default: break
    }
    let body = self.page(page)
    switch page.kind {
    case .page, .faq, .testimonial:
      return PageTemplateContext(site: site, page: body).contextValue
    case .section:
      let children = model.sections.children(of: page.address).map(summary)
      return SectionTemplateContext(site: site, page: body, children: children).contextValue
    case .home:
      return HomeTemplateContext(
        site: site,
        page: body,
        routes: routes,
        sections: model.sections.children(of: .home).map(summary),
        keyDates: Array(keyDates.filter { !$0.isPast }.prefix(5))
      ).contextValue
    case .routes:
      return RoutesTemplateContext(site: site, page: body, routes: routes).contextValue
    case .route:
      return route(page, site, body)
    case .faqs:
      return FAQsTemplateContext(site: site, page: body, groups: model.faqs.map(group))
        .contextValue
    case .testimonials:
      return TestimonialsTemplateContext(site: site, page: body, groups: groups(model.testimonials))
        .contextValue
    case .glossary:
      return GlossaryTemplateContext(site: site, page: body, terms: glossary, letters: letters)
        .contextValue
    case .organisations:
      return OrganisationsTemplateContext(site: site, page: body, organisations: organisations)
        .contextValue
    case .keyDates:
      let dates = keyDates
      return KeyDatesTemplateContext(
        site: site,
        page: body,
        upcoming: dates.filter { !$0.isPast },
        past: dates.filter(\.isPast).reversed()
      ).contextValue
    case .frameworks:
      return FrameworksTemplateContext(site: site, page: body, frameworks: frameworks)
        .contextValue
    case .portfolios:
      return PortfoliosTemplateContext(
        site: site,
        page: body,
        portfolios: model.portfolios.map(portfolio)
      ).contextValue
    case .notFound:
      let suggestions = model.sections.children(of: .home)
      return NotFoundTemplateContext(site: site, page: body, suggestions: suggestions.map(link))
        .contextValue
    }
  }

  /// What the page at an old address sees.
  func context(of redirect: Redirect) -> Value {
    let page = model[redirect.to]
    return RedirectTemplateContext(
      site: site(at: redirect.from),
      title: page.title,
      href: href(page),
      canonical: TemplateURL(baseURL.absolute(page.address))
    ).contextValue
  }

  private func route(_ page: Page, _ site: Prepared<SiteContext>, _ body: PageContext) -> Value {
    let faqs = model.faqs.filter { id in
      guard case .faq(let fields) = model[id].details else { return false }
      return fields.routes.contains { model.routeNames[$0.value] == page.id }
    }
    return RouteTemplateContext(
      site: site,
      page: body,
      route: route(page),
      steps: steps(of: page),
      faqs: faqs.map(group),
      testimonials: groups(testimonials(about: page.id)),
      keyDates: keyDates(of: page.id),
      otherRoutes: model.routes.filter { $0 != page.id }.map { route(model[$0]) }
    ).contextValue
  }

  private func faq(_ page: Page, _ site: Prepared<SiteContext>) -> Value {
    let (introduction, questions) = questions(of: page)
    var names: [RouteName] = []
    if case .faq(let fields) = page.details { names = fields.routes.map(\.value) }
    return FAQTemplateContext(
      site: site,
      page: self.page(page),
      topic: topic(of: page),
      introduction: introduction,
      questions: questions,
      routes: routeLinks(names)
    ).contextValue
  }

  private func testimonial(_ page: Page, _ site: Prepared<SiteContext>) -> Value {
    let body = self.page(page)
    guard let testimonial = testimonial(page), case .testimonial(let fields) = page.details else {
      return PageTemplateContext(site: site, page: body).contextValue
    }
    let others = model.testimonials.filter { id in
      guard id != page.id, case .testimonial(let other) = model[id].details else { return false }
      return other.question.value == fields.question.value
    }
    return TestimonialTemplateContext(
      site: site,
      page: body,
      testimonial: testimonial,
      question: fields.question.value,
      others: others.compactMap { self.testimonial(model[$0], prefix: model[$0].name + "-") }
    ).contextValue
  }
}
