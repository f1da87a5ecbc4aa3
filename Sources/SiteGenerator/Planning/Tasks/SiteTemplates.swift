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

  private let standard: TemplateSet
  private let chosen: [Choice: Template]

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
    shapesGivenAtLoad shapes: [String: RecordShape]
  ) -> (templates: SiteTemplates?, diagnostics: [Diagnostic]) {
    let known = Set(theme.layers.flatMap(\.templates.keys))
    let needed = Set(pages.map { TemplateName($0.kind.templateName) })
      .union(generated.map(\.templateName)).union([TemplateEntries.redirect])
    var diagnostics: [Diagnostic] = []
    let (standard, mistakes) = TemplateSet.load(
      layers: theme.layers,
      entries: TemplateEntries.all.filter { known.contains($0.key) || needed.contains($0.key) },
      host: host,
      shapesGivenAtLoad: shapes
    )
    diagnostics += mistakes

    var chosen: [Choice: Template] = [:]
    var refused: Set<Choice> = []
    for page in pages {
      guard let written = page.fields.template else { continue }
      let choice = Choice(name: TemplateName(written.value), kind: page.kind)
      guard known.contains(choice.name) else {
        diagnostics.append(unknown(written, among: known))
        continue
      }
      guard chosen[choice] == nil, !refused.contains(choice) else { continue }
      let (set, mistakes) = TemplateSet.load(
        layers: theme.layers,
        entries: [choice.name: TemplateEntries.context(of: page.kind)],
        host: host,
        shapesGivenAtLoad: shapes
      )
      diagnostics += mistakes
      chosen[choice] = set?[choice.name]
      if chosen[choice] == nil { refused.insert(choice) }
    }
    let unique = Set(diagnostics).sorted()
    guard let standard, unique.allSatisfy({ $0.severity != .error }) else { return (nil, unique) }
    return (SiteTemplates(standard: standard, chosen: chosen), unique)
  }

  /// The template of a page.
  func template(for page: Page) -> Template? {
    guard let name = page.fields.template else {
      return standard[TemplateName(page.kind.templateName)]
    }
    return chosen[Choice(name: TemplateName(name.value), kind: page.kind)]
  }

  /// The template of a kind of generated page.
  func template(for kind: GeneratedPageKind) -> Template? { standard[kind.templateName] }

  var redirect: Template? { standard[TemplateEntries.redirect] }

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
