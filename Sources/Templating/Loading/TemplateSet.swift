package import Diagnostics

/// The templates of a site, loaded and checked as a whole.
package struct TemplateSet: Sendable {
  private let templates: [TemplateName: Template]

  /// The entry template of a name.
  package subscript(name: TemplateName) -> Template? { templates[name] }

  /// Parses every file and checks every entry template against its context.
  ///
  /// - Parameters:
  ///   - layers: The files, the strongest layer first.
  ///   - entries: The templates that are rendered, each with the shape of its context.
  ///   - host: The site's own functions and filters.
  ///   - shapesGivenAtLoad: The fields of the records that the contexts name only.
  /// - Returns: The templates, unless there are errors; and all that is wrong, in order.
  package static func load(
    layers: [TemplateLayer],
    entries: [TemplateName: RecordShape],
    host: TemplateHost = TemplateHost(),
    shapesGivenAtLoad: [String: RecordShape] = [:]
  ) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    var loader = TemplateLoader(
      library: TemplateLibrary(layers),
      surroundings: FilterSurroundings(host: host, shapesGivenAtLoad: shapesGivenAtLoad),
      entries: entries
    )
    let templates = loader.load()
    let diagnostics = (loader.library.diagnostics + loader.findings.all).sorted()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    return (TemplateSet(templates: templates), diagnostics)
  }
}
