internal import Diagnostics
internal import Templating

/// The templates of a theme, checked, with all that decided what came of it.
///
/// Checking takes long enough to be worth keeping between two builds in one process.
struct CheckedTemplates: Sendable {
  let inputs: Inputs

  /// `nil` where one has an error.
  let templates: [TemplateEntry: PageTemplate]?
  let diagnostics: [Diagnostic]

  /// All that checking depends on.
  struct Inputs: Hashable, Sendable {
    let layers: Digest
    let entries: [TemplateEntry]
    let surroundings: Digest
    let shapes: [String: RecordShape]

    init(
      _ layers: [TemplateLayer],
      _ entries: [TemplateEntry],
      surroundings: Digest,
      shapes: [String: RecordShape]
    ) {
      var bytes = KeyBytes()
      for layer in layers {
        bytes.append(layer.name)
        bytes.append(layer.templates.count)
        for (name, source) in layer.templates.sorted(by: { $0.key < $1.key }) {
          bytes.append(name.text)
          bytes.append(source.path.text)
          bytes.append(source.bytes)
        }
      }
      self.layers = bytes.digest
      self.entries = entries
      self.surroundings = surroundings
      self.shapes = shapes
    }
  }

  /// Checks templates, unless `kept` has done so for the same inputs.
  static func check(
    _ layers: [TemplateLayer],
    _ entries: [TemplateEntry],
    host: TemplateHost,
    surroundings: Digest,
    shapes: [String: RecordShape],
    keeping kept: CheckedTemplates?,
    jobs: Int
  ) -> CheckedTemplates {
    let inputs = Inputs(layers, entries, surroundings: surroundings, shapes: shapes)
    if let kept, kept.inputs == inputs { return kept }
    let loader = TemplateLoader(
      layers: layers,
      entries: entries,
      host: host,
      shapesGivenAtLoad: shapes
    )
    let (set, diagnostics) = loader.load(
      concurrentMap(entries, jobs: jobs) { loader.check($0) }
    )
    let templates = set.map { set in
      Dictionary(
        entries.compactMap { entry in
          set[entry].map {
            (entry, PageTemplate($0, context: entry.context, surroundings: surroundings))
          }
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return CheckedTemplates(inputs: inputs, templates: templates, diagnostics: diagnostics)
  }
}
