internal import Diagnostics

/// Checks calls of macros, blocks and functions.
extension Checker {
  /// What a call prints where it stands alone, in the place where it stands.
  ///
  /// - Returns: Whether the expression was such a call; if not, it is to be checked as a value.
  mutating func printsCall(_ expression: Expression) -> Bool {
    guard case .call(let callee, let arguments) = expression.kind,
      let target = target(callee, expression.range)
    else { return false }
    guard enter(expression.range) else {
      leave()
      return true
    }
    defer { leave() }
    switch target {
    case .macro(let macro): expand(macro, arguments, expression.range, caller: nil)
    case .caller(let caller): expand(caller, arguments, expression.range)
    case .parentBlock: parentBlock(arguments, expression.range)
    case .block(let name): block(name, arguments)
    case .recursion(let loop): recurse(loop, arguments, expression.range)
    case .broken: break
    }
    return true
  }

  enum CallTarget {
    case macro(MacroDefinition)
    case caller(CallerDefinition)
    case parentBlock
    case block(Name)
    case recursion(LoopContext)
    case broken
  }

  /// What a call reaches, where it is something that prints.
  mutating func target(_ callee: Expression, _ range: Range<Int>) -> CallTarget? {
    switch callee.kind {
    case .name(let name):
      if let binding = environment[name] { return target(binding, name) }
      return name == "super" ? .parentBlock : nil
    case .member(let base, let field):
      guard case .name(let name) = base.kind else { return nil }
      guard let binding = environment[name] else {
        return name == "self" && !inheritance.blocks.isEmpty ? .block(field) : nil
      }
      guard case .module(let names) = binding.meaning else { return nil }
      guard let member = names[field.text] else {
        reportUnknownExport(field, names, name)
        return .broken
      }
      return target(member, field.text)
    default: return nil
    }
  }

  private func target(_ binding: Binding, _ name: String) -> CallTarget? {
    switch binding.meaning {
    case .macro(let macro): .macro(macro)
    case .caller(let caller): .caller(caller)
    case .loop(let loop): .recursion(loop)
    case .unknown: .broken
    default: nil
    }
  }

  /// Checks a call as a value.
  mutating func call(
    _ callee: Expression,
    _ arguments: Arguments,
    _ whole: Expression
  ) -> Typed? {
    if target(callee, whole.range) != nil { return captured(whole) }
    switch callee.kind {
    case .name("range"): return range(arguments, Name(text: "range", range: callee.range))
    case .name("namespace"):
      report(
        TemplatingDiagnostics.wrongShape,
        "'namespace' stands in an expression",
        whole.range,
        help: "give it a name: '{% set state = namespace(found=false) %}'"
      )
      return nil
    case .name(let name):
      return hostCall(Name(text: name, range: callee.range), arguments)
    case .member(let base, let field):
      if case .name(let name) = base.kind, case .loop(let loop)? = environment[name]?.meaning,
        field.text == "cycle"
      {
        return cycle(loop, arguments, field)
      }
      return method(base, field, arguments)
    default:
      report(
        TemplatingDiagnostics.wrongShape,
        "\(quoted(callee)) cannot be called",
        callee.range
      )
      return nil
    }
  }

  /// The markup that a call prints, as a value.
  private mutating func captured(_ call: Expression) -> Typed? {
    let register = builder.registers()
    let outer = place
    place = .text
    let body = fragment { _ = $0.printsCall(call) }
    if place.state != .text { reportUnfinished(call.range) }
    place = outer
    builder.appendCapture(register, body)
    return Typed(code: .path(register, []), shape: .html)
  }

  mutating func reportUnfinished(_ range: Range<Int>) {
    report(
      TemplatingDiagnostics.unfinishedMarkup,
      "markup ends inside \(place.placeName)",
      range
    )
  }

  private mutating func method(_ base: Expression, _ field: Name, _ arguments: Arguments) -> Typed?
  {
    guard let owner = certain(base) else { return nil }
    let filter = surroundings.filter(named: field.text)?.name
    report(
      TemplatingDiagnostics.wrongShape,
      "\(quoted(base)) is \(owner.shape), and values have no methods",
      field.range,
      help: filter.map { "use the filter '| \($0)'" }
    )
    return nil
  }

  private mutating func cycle(
    _ loop: LoopContext,
    _ arguments: Arguments,
    _ name: Name
  ) -> Typed? {
    var parts: [Typed] = []
    for argument in arguments.positional {
      guard let typed = expression(argument) else { return nil }
      parts.append(typed)
    }
    guard let first = parts.first else {
      report(
        TemplatingDiagnostics.wrongArguments,
        "'cycle' needs values to choose from",
        name.range
      )
      return nil
    }
    let shape = parts.dropFirst().reduce(first.shape) { $0.joined(with: $1.shape) }
    let list = builder.operation(.list, over: parts.map { operation($0) })
    let index = builder.path(loop.state, [])
    let place = builder.operation(
      .arithmetic,
      index,
      builder.constant(.integer(parts.count)),
      Arithmetic.remainder.rawValue
    )
    return .operation(builder.operation(.item, list, place), shape)
  }

  private mutating func range(_ arguments: Arguments, _ name: Name) -> Typed? {
    let parameters = [
      FilterParameter(name: "start", isRequired: true), FilterParameter(name: "stop"),
      FilterParameter(name: "step"),
    ]
    guard let bound = bind(arguments, parameters, takesMore: false, name) else { return nil }
    for argument in bound.compactMap({ $0 }) where argument.typed.shape != .integer {
      report(
        TemplatingDiagnostics.wrongShape,
        "'range' takes whole numbers, not \(argument.typed.shape)",
        argument.range
      )
      return nil
    }
    if bound[2]?.typed.constant == .integer(0) {
      report(
        TemplatingDiagnostics.refusedArgument,
        "range with a step of 0",
        bound[2]?.range ?? name.range
      )
      return nil
    }
    return apply(
      BoundFilter(shape: .list(of: .integer)) { NumberRange.list($0[0], $0[1], $0[2]) },
      bound.map { $0?.typed }
    )
  }

  private mutating func hostCall(_ name: Name, _ arguments: Arguments) -> Typed? {
    guard let function = surroundings.host.functions.first(where: { $0.name == name.text }) else {
      if environment[name.text] != nil {
        report(
          TemplatingDiagnostics.wrongShape,
          "'\(name.text)' is a value and cannot be called",
          name.range
        )
      } else if !environment.isOpen, library.templates[file]?.isWhole ?? true {
        report(unknownName(name.text, name.range))
      }
      for argument in arguments.positional { _ = expression(argument) }
      return nil
    }
    let parameters = function.parameters.map {
      FilterParameter(name: $0.name, isRequired: $0.defaultValue == nil)
    }
    guard let bound = bind(arguments, parameters, takesMore: false, name) else { return nil }
    for argument in bound.compactMap({ $0 }) where argument.typed.shape.isOptional {
      reportUnguarded(Expression(kind: .broken, range: argument.range), argument.typed.shape)
      return nil
    }
    let use = FilterUse(
      subject: .nothing,
      arguments: bound.map { $0.map(\.filterArgument) },
      surroundings: surroundings
    )
    do throws(FilterProblem) {
      let checked = try HostBinding.bind(function, use, offset: 0)
      let typed = apply(checked, [.missing] + bound.map { $0?.typed })
      noteHostCall(name.text, arguments, typed)
      return typed
    } catch {
      let subject = Expression(kind: .broken, range: name.range)
      report(error, of: "function '\(name.text)'", subject, .nothing, name, bound)
      return nil
    }
  }
}

/// The numbers that `range` counts.
enum NumberRange {
  /// More numbers than this are not counted, so that no template runs for ever.
  static let limit = 10_000

  static func list(_ first: Value, _ second: Value, _ third: Value) -> Value {
    let start = second == .none ? 0 : first.count
    let end = second == .none ? first.count : second.count
    let step = third == .none ? 1 : third.count
    guard step != 0 else { return .list([]) }
    return .list(stride(from: start, to: end, by: step).prefix(limit).map { .integer($0) })
  }
}
