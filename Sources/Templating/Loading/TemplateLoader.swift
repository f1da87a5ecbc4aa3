internal import Diagnostics

/// Checks the entries one after the other, and then what no entry reaches.
struct TemplateLoader {
  let library: TemplateLibrary
  let surroundings: FilterSurroundings
  let entries: [TemplateEntry]
  private(set) var findings = Findings()

  init(
    library: TemplateLibrary,
    surroundings: FilterSurroundings,
    entries: [TemplateEntry]
  ) {
    self.library = library
    self.surroundings = surroundings
    self.entries = entries
  }

  mutating func load() -> [TemplateEntry: Template] {
    let entriesByName = namesOfEntries()
    var templates: [TemplateEntry: Template] = [:]
    for entry in entries {
      guard let id = library.find(entry.template.text, from: nil) else {
        reportMissing(entry.template)
        continue
      }
      var checker = checker(for: id, entriesByName)
      templates[entry] = checker.entry(id, entry.context)
      findings = checker.findings
      findings.reached.formUnion(checker.usedFiles)
    }
    for id in library.ids {
      var checker = checker(for: id, entriesByName)
      checker.loosely(id, isReached: findings.reached.contains(id))
      findings = checker.findings
    }
    reportUselessOverrides()
    return templates
  }

  private func checker(
    for id: TemplateID,
    _ entriesByName: [String: [TemplateName]]
  ) -> Checker {
    Checker(
      library: library,
      surroundings: surroundings,
      entriesByName: entriesByName,
      entry: id,
      findings: findings
    )
  }

  private func namesOfEntries() -> [String: [TemplateName]] {
    var names: [String: [TemplateName]] = [:]
    for entry in entries {
      for field in surroundings.fields(of: entry.context) {
        names[field.name, default: []].append(entry.template)
      }
    }
    return names
  }

  private mutating func reportMissing(_ name: TemplateName) {
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
  private mutating func reportUselessOverrides() {
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
