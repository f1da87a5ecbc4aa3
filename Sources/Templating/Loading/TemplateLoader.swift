package import Diagnostics

/// Checks entries, each by itself, and then what no entry reaches.
package struct TemplateLoader: Sendable {
  private let library: TemplateLibrary
  private let surroundings: FilterSurroundings
  private let entriesByName: [String: [TemplateName]]

  /// The templates that are rendered, with the shapes of their contexts.
  package let entries: [TemplateEntry]

  /// Parses every file.
  ///
  /// Give all entries of a site at once: a name that one context has and another lacks is then known
  /// to be no misspelling.
  ///
  /// - Parameters:
  ///   - layers: The files, the strongest layer first.
  ///   - entries: The templates that are rendered, with the shapes of their contexts.
  ///   - host: The site's own functions and filters.
  ///   - shapesGivenAtLoad: The fields of the records that the contexts name only.
  package init(
    layers: [TemplateLayer],
    entries: [TemplateEntry],
    host: TemplateHost = TemplateHost(),
    shapesGivenAtLoad: [String: RecordShape] = [:]
  ) {
    library = TemplateLibrary(layers)
    surroundings = FilterSurroundings(host: host, shapesGivenAtLoad: shapesGivenAtLoad)
    self.entries = entries
    var names: [String: [TemplateName]] = [:]
    for entry in entries {
      for field in surroundings.fields(of: entry.context) {
        names[field.name, default: []].append(entry.template)
      }
    }
    entriesByName = names
  }

  /// An entry that was checked: what came of it, and what was found out on the way.
  package struct Checked: Sendable {
    let template: Template?
    let findings: Findings
  }

  /// Checks one entry and compiles it; on whatever thread, as it looks at nothing that another changes.
  package func check(_ entry: TemplateEntry) -> Checked {
    guard let id = library.find(entry.template.text, from: nil) else {
      var findings = Findings()
      reportMissing(entry.template, in: &findings)
      return Checked(template: nil, findings: findings)
    }
    var checker = checker(for: id, Findings())
    let template = checker.entry(id, entry.context)
    checker.findings.reached = checker.usedFiles
    return Checked(template: template, findings: checker.findings)
  }

  /// Puts together what came of the entries, which are all here and in their order, and checks what
  /// none of them reaches.
  ///
  /// - Returns: The templates, unless there are errors; and all that is wrong, in order.
  package func load(_ checked: [Checked]) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    var findings = Findings()
    var templates: [TemplateEntry: Template] = [:]
    for (entry, result) in zip(entries, checked) {
      findings.add(result.findings)
      templates[entry] = result.template
    }
    for id in library.ids {
      var checker = checker(for: id, findings)
      checker.loosely(id, isReached: findings.reached.contains(id))
      findings = checker.findings
    }
    reportUselessOverrides(in: &findings)
    let diagnostics = (library.diagnostics + findings.all).sorted()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    return (TemplateSet(templates, inOrder: entries), diagnostics)
  }

  private func checker(
    for id: TemplateID,
    _ findings: Findings
  ) -> Checker {
    Checker(
      library: library,
      surroundings: surroundings,
      entriesByName: entriesByName,
      entry: id,
      findings: findings
    )
  }

  private func reportMissing(_ name: TemplateName, in findings: inout Findings) {
    let names = Set(entries.map(\.template))
    let nearest = NearMiss.nearest(
      to: name.text,
      in: library.names.filter { !names.contains($0) }.map(\.text)
    )
    findings.report(
      Diagnostic(
        TemplatingDiagnostics.missingTemplate,
        "template '\(name)' does not exist",
        at: nil,
        help: nearest.map { "'\($0)' is near; rename it, if it is meant" }
          ?? "add it to the theme, or name a parent theme that has it"
      )
    )
  }

  /// A file of the strongest layer that overrides nothing and that nothing uses is misnamed.
  private func reportUselessOverrides(in findings: inout Findings) {
    guard library.layers.count > 1 else { return }
    let rendered = Set(entries.map(\.template))
    let below = Set(library.layers.dropFirst().flatMap(\.templates.keys))
    for id in library.ids where id.layer == 0 {
      guard !below.contains(id.name), !findings.reached.contains(id), !rendered.contains(id.name),
        let source = library.templates[id]?.source
      else { continue }
      let nearest = NearMiss.nearest(to: id.name.text, in: below.map(\.text).sorted())
      findings.report(
        Diagnostic(
          TemplatingDiagnostics.uselessOverride,
          "template '\(id.name)' is used by nothing",
          at: .start(of: source.path),
          help: nearest.map { "did you mean '\($0)'?" } ?? "remove it, or include it somewhere"
        )
      )
    }
  }
}

extension Checker {
  /// Checks an entry against its context, and compiles it.
  fileprivate mutating func entry(_ id: TemplateID, _ context: RecordShape) -> Template {
    for (slot, field) in surroundings.fields(of: context).enumerated() {
      let value = StoredValue(register: 0, slots: [Int32(slot)], shape: field.shape)
      environment[field.name] = newBinding(.value(value))
    }
    activeFiles = [id]
    page(id)
    if place.state != .text {
      let end = source.bytes.count
      reportUnfinished(end..<end)
    }
    let sources = usedFiles.compactMap { library.templates[$0]?.source }
    return Template(
      name: id.name,
      sources: sources.sorted { $0.path < $1.path },
      hostResults: hostResults.sorted(),
      hostCalls: hostCalls.sorted(),
      program: builder.finished()
    )
  }

  /// Checks what can be checked without a context: a file that no entry reaches as a whole, any other
  /// only where it has macros that nothing calls.
  fileprivate mutating func loosely(_ id: TemplateID, isReached: Bool) {
    guard let template = library.templates[id] else { return }
    isLoose = true
    isMuted = isReached
    environment.isOpen = true
    activeFiles = [id]
    inFile(id, nil) { $0.topLevel(template) }
  }
}
