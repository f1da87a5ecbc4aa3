internal import Diagnostics

/// The blocks of an entry and of the templates that it extends.
struct Inheritance {
  /// The definitions of each block, the strongest first.
  var blocks: [String: [Definition]] = [:]

  struct Definition {
    let file: TemplateID
    let block: BlockStatement
  }

  /// Which definition of which block is being printed.
  struct Level: Hashable {
    let name: String
    let index: Int
  }
}

extension Checker {
  /// Checks a template as a whole page: what it extends, and its blocks where the parents have them.
  mutating func page(_ id: TemplateID) {
    let chain = chain(from: id)
    let outer = (inheritance, activeBlocks, isPrinting)
    inheritance = Inheritance()
    activeBlocks = []
    for link in chain {
      for (name, block) in library.templates[link.file]?.blocks ?? [:] {
        inheritance.blocks[name, default: []].append(
          Inheritance.Definition(file: link.file, block: block)
        )
      }
    }
    for (index, link) in chain.enumerated() {
      guard let template = library.templates[link.file] else { continue }
      inFile(link.file, link.note) { checker in
        if index + 1 < chain.count {
          checker.checkBlocks(of: template, against: chain[(index + 1)...])
        }
        checker.isPrinting = index + 1 == chain.count && template.parent == nil
        checker.topLevel(template)
      }
    }
    (inheritance, activeBlocks, isPrinting) = outer
  }

  private struct Link {
    let file: TemplateID
    let note: DiagnosticNote?
  }

  /// The template and those that it extends, as far as they can be found.
  private mutating func chain(from id: TemplateID) -> [Link] {
    var chain = [Link(file: id, note: nil)]
    while let last = chain.last, let parent = library.templates[last.file]?.parent {
      let next: TemplateID? = inFile(last.file, nil) { checker in
        guard let found = checker.find(parent) else { return nil }
        guard !chain.contains(where: { $0.file == found }) else {
          let isItself = found == last.file
          checker.report(
            TemplatingDiagnostics.templateCycle,
            isItself
              ? "'\(parent.text)' extends itself"
              : "'\(parent.text)' extends this template in turn",
            parent.range,
            help: isItself && found.layer + 1 < checker.library.layers.count
              ? "reach the parent theme's file as \"parent:\(parent.text)\"" : nil
          )
          return nil
        }
        return found
      }
      guard let next else { break }
      let location = library.templates[last.file]?.source.location(parent.range)
      chain.append(Link(file: next, note: DiagnosticNote("extended here", at: location)))
    }
    return chain
  }

  /// Checks what stands at the top of a file, with the macros of the whole file known from the start.
  mutating func topLevel(_ template: ParsedTemplate) {
    modules.append(environment)
    let module = modules.count - 1
    openModule = module
    let outerRoot = rootEnvironment
    rootEnvironment = nil
    for statement in template.body {
      if case .macro(let macro) = statement { bind(macro, module) }
    }
    modules[module] = environment
    statements(template.body)
    rootEnvironment = outerRoot
  }

  private mutating func bind(_ macro: MacroStatement, _ module: Int) {
    let definition = MacroDefinition(statement: macro, file: file, module: module)
    environment[macro.name.text] = newBinding(.macro(definition))
  }

  mutating func define(_ macro: MacroStatement) {
    let module: Int
    if let openModule {
      module = openModule
      modules[module] = environment
    } else {
      modules.append(environment)
      module = modules.count - 1
    }
    bind(macro, module)
    if rootEnvironment == nil { modules[module] = environment }
    if isLoose {
      checkUncalled(MacroDefinition(statement: macro, file: file, module: module))
    }
  }

  private mutating func checkBlocks(of template: ParsedTemplate, against parents: ArraySlice<Link>)
  {
    var known: Set<String> = []
    for parent in parents {
      known.formUnion(library.templates[parent.file]?.blocks.keys.map { $0 } ?? [])
    }
    for case .block(let block) in template.body where !known.contains(block.name.text) {
      let nearest = NearMiss.nearest(to: block.name.text, in: known.sorted())
      report(
        TemplatingDiagnostics.unknownBlock,
        "block '\(block.name.text)' exists in no parent template",
        block.name.range,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? (known.isEmpty
            ? "the parents have no blocks" : "their blocks are \(listed(known.sorted()))"),
        replacement: nearest
      )
    }
  }

  // MARK: Blocks

  mutating func block(_ statement: BlockStatement) {
    guard isPrinting else { return }
    let name = statement.name
    guard let definitions = inheritance.blocks[name.text], let first = definitions.first else {
      inScope { $0.statements(statement.body) }
      return
    }
    if first.block.isRequired, !isLoose {
      report(
        TemplatingDiagnostics.requiredBlock,
        "block '\(name.text)' is not filled by \(entry)",
        name.range,
        help: "define it in \(entry): '{% block \(name.text) %}'"
      )
    }
    print(Inheritance.Level(name: name.text, index: 0), isScoped: statement.isScoped, name.range)
  }

  /// Prints `self.name()`.
  mutating func block(_ name: Name, _ arguments: Arguments) {
    guard inheritance.blocks[name.text] != nil else {
      let known = inheritance.blocks.keys.sorted()
      let nearest = NearMiss.nearest(to: name.text, in: known)
      report(
        TemplatingDiagnostics.unknownBlock,
        "block '\(name.text)' does not exist",
        name.range,
        help: nearest.map { "did you mean '\($0)'?" },
        replacement: nearest
      )
      return
    }
    print(Inheritance.Level(name: name.text, index: 0), isScoped: false, name.range)
  }

  /// Prints `super()`.
  mutating func parentBlock(_ arguments: Arguments, _ range: Range<Int>) {
    guard let level = activeBlocks.last else {
      report(
        TemplatingDiagnostics.wrongShape,
        "'super' is called outside a block",
        range,
        help: "it prints the parent's part of the block that it stands in"
      )
      return
    }
    let parent = Inheritance.Level(name: level.name, index: level.index + 1)
    guard inheritance.blocks[level.name].map({ parent.index < $0.count }) ?? false else {
      report(
        TemplatingDiagnostics.unknownBlock,
        "block '\(level.name)' has no parent to print",
        range,
        help: "remove the call of 'super'"
      )
      return
    }
    print(parent, isScoped: true, range)
  }

  private mutating func print(_ level: Inheritance.Level, isScoped: Bool, _ range: Range<Int>) {
    guard let definition = inheritance.blocks[level.name]?[level.index] else { return }
    guard !activeBlocks.contains(level) else {
      report(
        TemplatingDiagnostics.templateCycle,
        "block '\(level.name)' prints itself",
        range
      )
      return
    }
    activeBlocks.append(level)
    let isElsewhere = definition.file != file
    let note = isElsewhere ? DiagnosticNote("block printed here", at: source.location(range)) : nil
    inScope { checker in
      if !isScoped, var root = checker.rootEnvironment {
        root.present = checker.environment.present
        root.around = checker.environment.bindings
        checker.environment = root
      }
      checker.inFile(definition.file, level.index == 0 ? nil : note) { inner in
        inner.statements(definition.block.body)
      }
    }
    activeBlocks.removeLast()
  }
}
