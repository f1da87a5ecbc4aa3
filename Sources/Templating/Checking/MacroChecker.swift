internal import Diagnostics

/// Writes macros out where they are called.
extension Checker {
  mutating func expand(
    _ macro: MacroDefinition,
    _ arguments: Arguments,
    _ range: Range<Int>,
    caller: CallerDefinition?
  ) {
    let statement = macro.statement
    let location = SourceLocation(
      path: library.templates[macro.file]?.source.path ?? "",
      range: statement.name.range
    )
    findings.calledMacros.insert(location)
    guard !activeMacros.contains(location) else {
      report(
        TemplatingDiagnostics.macroRecursion,
        "macro '\(statement.name.text)' calls itself",
        range,
        help: "print a tree with '{% for item in items recursive %}' and 'loop(item.children)'"
      )
      return
    }
    guard let bound = bind(arguments, to: statement.parameters, statement.name.text, range) else {
      return
    }
    activeMacros.append(location)
    defer { activeMacros.removeLast() }
    let note = DiagnosticNote(
      "macro '\(statement.name.text)' called here",
      at: source.location(range)
    )
    inScope { checker in
      let callerBinding = caller.map { checker.newBinding(.caller($0)) }
      let meanings = bound.map { $0.map { $0.map { checker.meaning($0) } ?? .unknown } }
      checker.environment = checker.modules[macro.module]
      checker.environment["caller"] = callerBinding
      checker.inFile(macro.file, note) { inner in
        inner.give(statement.parameters, meanings)
        inner.statements(statement.body)
      }
    }
  }

  /// Prints what stands between `call` and `endcall`, with the names that are known there.
  mutating func expand(_ caller: CallerDefinition, _ arguments: Arguments, _ range: Range<Int>) {
    guard let bound = bind(arguments, to: caller.statement.parameters, "caller", range) else {
      return
    }
    let note = DiagnosticNote("printed by 'caller()' here", at: source.location(range))
    inScope { checker in
      let meanings = bound.map { $0.map { $0.map { checker.meaning($0) } ?? .unknown } }
      let outerMacros = checker.activeMacros
      checker.activeMacros = Array(outerMacros.dropLast())
      checker.environment = caller.environment
      checker.inFile(caller.file, note) { inner in
        inner.give(caller.statement.parameters, meanings)
        inner.statements(caller.statement.body)
      }
      checker.activeMacros = outerMacros
    }
  }

  mutating func callBlock(_ statement: CallStatement) {
    guard case .call(let callee, let arguments) = statement.call.kind else { return }
    switch target(callee, statement.range) {
    case .macro(let macro):
      let caller = CallerDefinition(statement: statement, file: file, environment: environment)
      expand(macro, arguments, statement.call.range, caller: caller)
    case .broken: return
    default:
      if environment.isOpen { return }
      report(
        TemplatingDiagnostics.unknownName,
        "\(quoted(callee)) is not a macro",
        callee.range,
        help: "'call' gives a macro the text for its 'caller()'"
      )
    }
  }

  /// One argument for each parameter: `nil` where its default is to be taken, and within it `nil`
  /// where the argument has a mistake.
  private mutating func bind(
    _ arguments: Arguments,
    to parameters: [MacroParameter],
    _ name: String,
    _ range: Range<Int>
  ) -> [Typed??]? {
    var bound: [Typed??] = Array(repeating: nil, count: parameters.count)
    guard arguments.positional.count <= parameters.count else {
      let names = parameters.map(\.name.text)
      let takes =
        switch names.count {
        case 0: "no arguments"
        case 1: "one argument"
        default: "at most \(names.count) arguments"
        }
      report(
        TemplatingDiagnostics.wrongArguments,
        "'\(name)' takes \(takes), and is given \(arguments.count)",
        arguments.range,
        help: names.isEmpty ? nil : "it takes \(listed(names))"
      )
      return nil
    }
    for (index, argument) in arguments.positional.enumerated() {
      bound[index] = .some(expression(argument))
    }
    for argument in arguments.named {
      let value = expression(argument.value)
      let names = parameters.map(\.name.text)
      guard let index = names.firstIndex(of: argument.name.text), bound[index] == nil else {
        let nearest = NearMiss.nearest(to: argument.name.text, in: names)
        let isTwice = names.contains(argument.name.text)
        report(
          TemplatingDiagnostics.wrongArguments,
          isTwice
            ? "argument '\(argument.name.text)' of '\(name)' is given twice"
            : "'\(name)' has no argument '\(argument.name.text)'",
          argument.name.range,
          help: isTwice
            ? nil
            : nearest.map { "did you mean '\($0)'?" }
              ?? (names.isEmpty ? "it takes no arguments" : "it takes \(listed(names))"),
          replacement: isTwice ? nil : nearest
        )
        return nil
      }
      bound[index] = .some(value)
    }
    for (index, parameter) in parameters.enumerated()
    where bound[index] == nil && parameter.defaultValue == nil {
      report(
        TemplatingDiagnostics.wrongArguments,
        "'\(name)' needs an argument '\(parameter.name.text)'",
        range,
        help: "give it, or declare a default: '\(parameter.name.text)=none'"
      )
      return nil
    }
    return bound
  }

  /// What a parameter is bound to.
  ///
  /// A value that has a name is not copied: names keep their values. What has a path is such a value; a
  /// field of a namespace has none.
  private mutating func meaning(_ typed: Typed) -> Meaning {
    if typed.constant == nil, typed.path != nil, case .path(let register, let slots) = typed.code {
      return .value(
        StoredValue(register: register, slots: slots, shape: typed.shape, origins: typed.origins)
      )
    }
    return store(typed)
  }

  private mutating func give(_ parameters: [MacroParameter], _ meanings: [Meaning?]) {
    for (parameter, given) in zip(parameters, meanings) {
      let meaning: Meaning
      if let given {
        meaning = given
      } else if let value = parameter.defaultValue, let typed = expression(value) {
        meaning = store(typed)
      } else {
        meaning = .unknown
      }
      environment[parameter.name.text] = newBinding(meaning)
    }
  }

  /// Checks a macro that nothing calls, without knowing what it would be given.
  mutating func checkUncalled(_ macro: MacroDefinition) {
    let name = macro.statement.name
    guard !findings.calledMacros.contains(source.location(name.range)) else { return }
    let (outerMuted, outerPlace, outerLoose) = (isMuted, place, isLoose)
    isMuted = false
    isLoose = true
    place = .text
    _ = fragment { checker in
      checker.inScope { inner in
        inner.environment.isOpen = true
        for parameter in macro.statement.parameters {
          inner.environment[parameter.name.text] = inner.newBinding(.unknown)
        }
        inner.environment["caller"] = inner.newBinding(.unknown)
        inner.statements(macro.statement.body)
      }
    }
    (isMuted, place, isLoose) = (outerMuted, outerPlace, outerLoose)
  }
}
