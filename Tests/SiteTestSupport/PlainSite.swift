extension InMemorySite {
  /// A site with a home page and a theme that shows every page's text and little else; a test adds
  /// the files that it is about, or puts them in the place of these.
  package static func plain(_ texts: KeyValuePairs<String, String> = [:]) -> InMemorySite {
    var site = InMemorySite([
      "Content/site.yaml": """
      title: A site
      baseURL: https://site.example/base/
      theme: plain

      """,
      "Content/index.md": "---\ntitle: Home\n---\n",
      "Themes/plain/theme.yaml": "name: plain\n",
      "Themes/plain/templates/base.html": """
      <!doctype html><html lang="{{ site.language }}"><head><title>{{ page.title }}</title></head>
      <body>{% block main %}{{ page.body }}{% endblock %}</body></html>

      """,
      "Themes/plain/templates/redirect.html": """
      <!doctype html><html lang="en"><head><title>{{ title }}</title></head>
      <body><a href="{{ href }}">{{ canonical }}</a></body></html>

      """,
    ])
    for name in plainTemplates {
      site["Themes/plain/templates/\(name).html"] = "{% extends \"base.html\" %}\n"
    }
    for (path, text) in texts { site[path] = text }
    return site
  }

  /// Gives the theme of a plain site a template of its own for one kind of page: what stands in its
  /// body.
  package mutating func showing(_ name: String, _ body: String) {
    self["Themes/plain/templates/\(name).html"] =
      "{% extends \"base.html\" %}{% block main %}\(body){% endblock %}\n"
  }

  private static let plainTemplates = [
    "home", "section", "page", "routes", "route", "faqs", "faq", "testimonials", "testimonial",
    "glossary", "organisations", "key-dates", "404", "frameworks", "framework", "competence",
    "portfolios", "portfolio", "evidence-list", "evidence", "competence-index", "evidence-index",
    "matrix", "gaps", "timeline", "document", "review",
  ]
}
