package import Templating

/// The templates that a theme has, and what each sees.
package enum TemplateEntries {
  /// The template of the pages at old addresses.
  package static let redirect: TemplateName = "redirect.html"

  /// The template of the printable portfolio; only those who bundle one need it.
  package static let bundle: TemplateName = "bundle/bundle.html"

  /// The context of the template of a kind of page.
  package static func context(of kind: PageKind) -> RecordShape {
    switch kind {
    case .page: RecordShape(PageTemplateContext.self)
    case .section: RecordShape(SectionTemplateContext.self)
    case .home: RecordShape(HomeTemplateContext.self)
    case .routes: RecordShape(RoutesTemplateContext.self)
    case .route: RecordShape(RouteTemplateContext.self)
    case .faqs: RecordShape(FAQsTemplateContext.self)
    case .faq: RecordShape(FAQTemplateContext.self)
    case .testimonials: RecordShape(TestimonialsTemplateContext.self)
    case .testimonial: RecordShape(TestimonialTemplateContext.self)
    case .glossary: RecordShape(GlossaryTemplateContext.self)
    case .organisations: RecordShape(OrganisationsTemplateContext.self)
    case .keyDates: RecordShape(KeyDatesTemplateContext.self)
    case .notFound: RecordShape(NotFoundTemplateContext.self)
    case .frameworks: RecordShape(FrameworksTemplateContext.self)
    case .portfolios: RecordShape(PortfoliosTemplateContext.self)
    }
  }

  /// Every template that a theme has, with its context.
  package static var all: [TemplateName: RecordShape] {
    var entries: [TemplateName: RecordShape] = [
      redirect: RecordShape(RedirectTemplateContext.self),
      bundle: RecordShape(BundleTemplateContext.self),
    ]
    for kind in GeneratedPageKind.allCases {
      entries[kind.templateName] = kind.context
    }
    for kind in PageKind.allCases {
      entries[TemplateName(kind.templateName)] = context(of: kind)
    }
    return entries
  }
}
