package import Diagnostics

/// The templates of a site, loaded and checked as a whole.
package struct TemplateSet: Sendable {
  private let templates: [TemplateEntry: Template]
  private let firstByName: [TemplateName: TemplateEntry]

  /// - Parameters:
  ///   - templates: The compiled templates.
  ///   - entries: What they were compiled for, in order.
  init(_ templates: [TemplateEntry: Template], inOrder entries: [TemplateEntry]) {
    self.templates = templates
    firstByName = Dictionary(entries.map { ($0.template, $0) }) { first, _ in first }
  }

  /// The compiled template of an entry.
  package subscript(entry: TemplateEntry) -> Template? { templates[entry] }

  /// The compiled template of the first entry that has a name.
  package subscript(name: TemplateName) -> Template? {
    firstByName[name].flatMap { templates[$0] }
  }

  /// Parses every file and checks every entry template against its context.
  ///
  /// Give all entries of a site at once: a name that one context has and another lacks is then known
  /// to be no misspelling.
  ///
  /// - Parameters:
  ///   - layers: The files, the strongest layer first.
  ///   - entries: The templates that are rendered, with the shapes of their contexts.
  ///   - host: The site's own functions and filters.
  ///   - shapesGivenAtLoad: The fields of the records that the contexts name only.
  /// - Returns: The templates, unless there are errors; and all that is wrong, in order.
  package static func load(
    layers: [TemplateLayer],
    entries: [TemplateEntry],
    host: TemplateHost = TemplateHost(),
    shapesGivenAtLoad: [String: RecordShape] = [:]
  ) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    let loader = TemplateLoader(
      layers: layers,
      entries: entries,
      host: host,
      shapesGivenAtLoad: shapesGivenAtLoad
    )
    return loader.load(entries.map(loader.check))
  }

  /// The same for templates that serve one context each.
  package static func load(
    layers: [TemplateLayer],
    entries: [TemplateName: RecordShape],
    host: TemplateHost = TemplateHost(),
    shapesGivenAtLoad: [String: RecordShape] = [:]
  ) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    load(
      layers: layers,
      entries: entries.sorted { $0.key < $1.key }.map { TemplateEntry($0.key, context: $0.value) },
      host: host,
      shapesGivenAtLoad: shapesGivenAtLoad
    )
  }
}
