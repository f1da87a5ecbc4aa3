internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// The pages that a site has even where nobody wrote a file for them.
enum CollectedPages {
  /// The pages to add, for what the site holds.
  static func missing(from site: ReadSite) -> [ParsedPage] {
    let written = Set(site.pages.map(\.kind))
    let wanted: [(kind: PageKind, path: String, title: String, isNeeded: Bool)] = [
      (.home, "index.md", site.configuration.title.value, true),
      (.notFound, "404.md", "Page not found", true),
      (.routes, "routes/index.md", "Routes", written.contains(.route)),
      (.faqs, "faqs/index.md", "Questions and answers", written.contains(.faq)),
      (.testimonials, "testimonials/index.md", "Testimonials", written.contains(.testimonial)),
      (.glossary, "glossary.md", "Glossary", !site.glossary.isEmpty),
      (.organisations, "organisations.md", "Organisations", !site.organisations.isEmpty),
      (.keyDates, "key-dates.md", "Key dates", !site.keyDates.isEmpty),
      (
        .frameworks, "frameworks/index.md", "Competence frameworks",
        !site.frameworks.catalogue.frameworks.isEmpty
      ),
      (
        .portfolios, "portfolios/index.md", "Portfolios",
        !site.portfolios.isEmpty || !site.absent.isEmpty
      ),
    ]
    let paths = Set(site.pages.map(\.path)).union(site.refused)
    return wanted.compactMap { page in
      let path = SourcePath.content(page.path)
      guard page.isNeeded, !written.contains(page.kind), !paths.contains(path) else { return nil }
      return ParsedPage(
        path: path,
        kind: page.kind,
        fields: PageFields.titled(page.title),
        details: .none,
        body: MarkdownDocument(emptyAt: path)
      )
    }
  }
}

extension PageFields {
  /// The front matter of a page that no file was written for.
  fileprivate static func titled(_ title: String) -> PageFields? {
    let quoted = "'" + title.split(separator: "'").joined(separator: "''") + "'"
    let source = SourceText(path: "", text: "title: \(quoted)\n")
    return read(YAMLParser.parse(source).root, in: source).value
  }
}
