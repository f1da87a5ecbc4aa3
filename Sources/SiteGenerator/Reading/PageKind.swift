/// What a guidance page is, which decides its front matter and its template.
///
/// The raw values are the words of the front-matter key `kind`.
package enum PageKind: String, Hashable, Sendable, CaseIterable {
  case home, section, page
  case routes, route
  case faqs, faq
  case testimonials, testimonial
  case glossary, organisations, keyDates, notFound
  case frameworks, portfolios

  /// The template that shows pages of this kind, unless a page names another.
  package var templateName: String {
    switch self {
    case .keyDates: "key-dates.html"
    case .notFound: "404.html"
    default: rawValue + ".html"
    }
  }

  /// The kind that a page has by its path below `Content/`: `routes/route-2.md` is a route.
  package init(contentPath: String) {
    let parts = contentPath.pathParts
    let isIndex = parts.last == "index.md"
    switch (parts.count, parts.first) {
    case (1, "index.md"): self = .home
    case (1, "glossary.md"): self = .glossary
    case (1, "organisations.md"): self = .organisations
    case (1, "key-dates.md"): self = .keyDates
    case (1, "404.md"): self = .notFound
    case (2, "frameworks") where isIndex: self = .frameworks
    case (2, "portfolios") where isIndex: self = .portfolios
    case (2..., "routes"): self = isIndex ? (parts.count == 2 ? .routes : .section) : .route
    case (2..., "faqs"): self = isIndex ? (parts.count == 2 ? .faqs : .section) : .faq
    case (2..., "testimonials"):
      self = isIndex ? (parts.count == 2 ? .testimonials : .section) : .testimonial
    default: self = isIndex ? .section : .page
    }
  }
}
