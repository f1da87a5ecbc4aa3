internal import Diagnostics

/// Checks includes and imports.
extension Checker {
  /// Finds a template by name, and reports where there is none.
  mutating func find(_ name: Name) -> TemplateID? {
    if let found = library.find(name.text, from: file) { return found }
    let isParent = name.text.hasPrefix(TemplateLibrary.parentPrefix)
    let bare =
      isParent ? String(name.text.dropFirst(TemplateLibrary.parentPrefix.count)) : name.text
    if isParent, library.names.contains(TemplateName(bare)) {
      report(
        TemplatingDiagnostics.missingTemplate,
        "template '\(bare)' has no parent to reach",
        name.range,
        help: "no theme below \(library.layers[file.layer].name) has a file of that name"
      )
      return nil
    }
    let nearest = NearMiss.nearest(to: bare, in: library.names.map(\.text))
    report(
      TemplatingDiagnostics.missingTemplate,
      "template '\(bare)' does not exist",
      name.range,
      help: nearest.map { "did you mean '\($0)'?" },
      replacement: nearest.map { "\"\(isParent ? TemplateLibrary.parentPrefix : "")\($0)\"" }
    )
    return nil
  }

  mutating func include(_ statement: IncludeStatement) {
    let found = statement.names.compactMap { library.find($0.text, from: file) }
    guard let id = found.first else {
      if !statement.ignoresMissing { _ = find(statement.names[0]) }
      return
    }
    let name = statement.names[0]
    guard isPrinting else {
      if !isLoose {
        report(
          TemplatingDiagnostics.outsideBlock,
          "include outside a block is never printed",
          name.range,
          help: "move it into a block of the parent template"
        )
      }
      return
    }
    guard !isLoose else { return }
    guard !activeFiles.contains(id) else {
      report(
        TemplatingDiagnostics.templateCycle,
        "'\(name.text)' is included by itself",
        name.range,
        help: "print a tree with '{% for item in items recursive %}' and 'loop(item.children)'"
      )
      return
    }
    activeFiles.append(id)
    let note = DiagnosticNote("included here", at: source.location(name.range))
    inScope { checker in
      if !statement.seesContext { checker.environment = Environment() }
      let outerTrail = checker.trail
      checker.trail.append(note)
      checker.page(id)
      checker.trail = outerTrail
    }
    activeFiles.removeLast()
  }

  mutating func importModule(_ name: Name, _ alias: Name, seesContext: Bool) {
    let names = exports(of: name, seesContext: seesContext)
    environment[alias.text] = newBinding(names.map { .module($0) } ?? .unknown)
  }

  mutating func importNames(_ name: Name, _ names: [ImportedName], seesContext: Bool) {
    let exports = exports(of: name, seesContext: seesContext)
    for imported in names {
      if let exports, exports[imported.name.text] == nil {
        reportUnknownExport(imported.name, exports, name.text)
      }
      environment[imported.alias.text] = exports?[imported.name.text] ?? newBinding(.unknown)
    }
  }

  /// What the top level of a template defines.
  private mutating func exports(of name: Name, seesContext: Bool) -> [String: Binding]? {
    guard let id = find(name), let template = library.templates[id] else { return nil }
    guard !activeFiles.contains(id) else {
      report(
        TemplatingDiagnostics.templateCycle,
        "'\(name.text)' imports itself in turn",
        name.range
      )
      return nil
    }
    activeFiles.append(id)
    defer { activeFiles.removeLast() }
    let outer = (environment, place, isPrinting)
    if !seesContext {
      environment = Environment()
      environment.isOpen = outer.0.isOpen
    }
    let before = environment.bindings
    place = .text
    isPrinting = false
    let note = DiagnosticNote("imported here", at: source.location(name.range))
    inFile(id, note) { checker in
      // What an imported file prints is not asked for, so it is no mistake there.
      var module = template
      module.body = template.body.filter(\.definesName)
      checker.topLevel(module)
    }
    let exports = environment.bindings.filter { before[$0.key]?.id != $0.value.id }
    (environment, place, isPrinting) = outer
    return exports.filter { !$0.key.hasPrefix("_") }
  }
}

extension Statement {
  /// Whether an import of the file has use of it.
  fileprivate var definesName: Bool {
    switch self {
    case .assignment, .capture, .macro, .importModule, .importNames: true
    case .condition, .loop, .with, .block, .call, .include, .text, .print: false
    }
  }
}
