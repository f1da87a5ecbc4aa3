internal import Diagnostics
internal import Templating
internal import YAML

/// The checked templates of a site: one for each kind of page, and those that pages name.
struct SiteTemplates: Sendable {
  /// A template that a page names, for the kind of that page.
  private struct Choice: Hashable, Sendable {
    let name: TemplateName
    let kind: PageKind
  }

  private let templates: [TemplateName: PageTemplate]
  private let chosen: [Choice: PageTemplate]

  /// Checks every template of a theme against the contexts that it serves.
  ///
  /// A theme may lack the template of a kind of page that the site does not hold.
  ///
  /// - Returns: The templates, unless one has an error; and all that is wrong with any.
  static func load(
    _ theme: Theme,
    for pages: [Page],
    _ generated: Set<GeneratedPageKind>,
    host: TemplateHost,
    surroundings: Digest = KeyBytes().digest,
    shapesGivenAtLoad shapes: [String: RecordShape],
    keeping kept: CheckedTemplates? = nil,
    jobs: Int = 1
  ) -> (templates: SiteTemplates?, diagnostics: [Diagnostic], checked: CheckedTemplates) {
    let known = Set(theme.layers.flatMap(\.templates.keys))
    let needed = Set(pages.map { TemplateName($0.kind.templateName) })
      .union(generated.map(\.templateName)).union([TemplateEntries.redirect])
    let standard = TemplateEntries.all.sorted { $0.key < $1.key }
      .filter { known.contains($0.key) || needed.contains($0.key) }
      .map { TemplateEntry($0.key, context: $0.value) }

    var diagnostics: [Diagnostic] = []
    var chosen: [Choice: TemplateEntry] = [:]
    var others: [TemplateEntry] = []
    for page in pages {
      guard let written = page.fields.template else { continue }
      let choice = Choice(name: TemplateName(written.value), kind: page.kind)
      guard known.contains(choice.name) else {
        diagnostics.append(unknown(written, among: known))
        continue
      }
      guard chosen[choice] == nil else { continue }
      let entry = TemplateEntry(choice.name, context: TemplateEntries.context(of: page.kind))
      chosen[choice] = entry
      if !standard.contains(entry) { others.append(entry) }
    }

    // All at once: what one kind of page has and another lacks is then known to be no misspelling.
    let checked = CheckedTemplates.check(
      theme.layers,
      standard + others,
      host: host,
      surroundings: surroundings,
      shapes: shapes,
      keeping: kept,
      jobs: jobs
    )
    let unique = Set(diagnostics + checked.diagnostics).sorted()
    guard let templates = checked.templates, unique.allSatisfy({ $0.severity != .error }) else {
      return (nil, unique, checked)
    }
    let named = standard.compactMap { entry in templates[entry].map { (entry.template, $0) } }
    let site = SiteTemplates(
      templates: Dictionary(named, uniquingKeysWith: { first, _ in first }),
      chosen: chosen.compactMapValues { templates[$0] }
    )
    return (site, unique, checked)
  }

  /// The template of a page.
  func template(for page: Page) -> PageTemplate? {
    guard let name = page.fields.template else {
      return templates[TemplateName(page.kind.templateName)]
    }
    return chosen[Choice(name: TemplateName(name.value), kind: page.kind)]
  }

  /// The template of a kind of generated page.
  func template(for kind: GeneratedPageKind) -> PageTemplate? { templates[kind.templateName] }

  var redirect: PageTemplate? { templates[TemplateEntries.redirect] }
  var bundle: PageTemplate? { templates[TemplateEntries.bundle] }

  private static func unknown(
    _ name: Located<String>,
    among known: Set<TemplateName>
  ) -> Diagnostic {
    let nearest = NearMiss.nearest(to: name.value, in: known.map(\.text))
    return Diagnostic(
      PlanningDiagnostics.unknownTemplate,
      "template '\(name.value)' is not there",
      at: name.location,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "templates are named by their path within the theme's templates folder",
      fixIts: nearest.map { [.replace(name.location, with: $0)] } ?? []
    )
  }
}
