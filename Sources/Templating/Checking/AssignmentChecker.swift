internal import Diagnostics

/// Checks what gives names to values.
extension Checker {
  mutating func assignment(_ targets: [AssignmentTarget], _ value: Expression) {
    if targets.count > 1, case .list(let items) = value.kind, items.count == targets.count {
      let typed = items.map { expression($0) }
      for (target, part) in zip(targets, typed) { assign(target, part, value) }
      return
    }
    guard targets.count == 1 else {
      report(
        TemplatingDiagnostics.wrongShape,
        "\(quoted(value)) cannot be taken into \(targets.count) parts",
        value.range,
        help: "write as many values, with commas between them"
      )
      for target in targets { environment[target.name.text] = newBinding(.unknown) }
      return
    }
    if case .call(let callee, let arguments) = value.kind, case .name("namespace") = callee.kind,
      environment["namespace"] == nil
    {
      namespace(targets[0].name, arguments)
      return
    }
    assign(targets[0], expression(value), value)
  }

  private mutating func assign(_ target: AssignmentTarget, _ typed: Typed?, _ value: Expression) {
    guard let field = target.field else {
      let meaning = typed.map { store($0) } ?? .unknown
      environment[target.name.text] = newBinding(meaning)
      return
    }
    guard case .namespace(let fields)? = environment[target.name.text]?.meaning else {
      if case .unknown? = environment[target.name.text]?.meaning { return }
      report(
        TemplatingDiagnostics.wrongShape,
        "'\(target.name.text)' is not a namespace",
        target.name.range,
        help: "values cannot be changed; '{% set \(target.name.text) = namespace(...) %}' can"
      )
      return
    }
    guard let stored = fields[field.text] else {
      let names = fields.keys.sorted()
      let nearest = NearMiss.nearest(to: field.text, in: names)
      report(
        TemplatingDiagnostics.unknownField,
        "field '\(field.text)' does not exist in namespace '\(target.name.text)'",
        field.range,
        help: nearest.map { "did you mean '\($0)'?" } ?? "its fields are \(listed(names))",
        replacement: nearest
      )
      return
    }
    guard let typed else { return }
    guard typed.shape.fits(stored.shape) else {
      report(
        TemplatingDiagnostics.wrongShape,
        "\(quoted(value)) is \(typed.shape), and '\(target.name.text).\(field.text)' is "
          + "\(stored.shape)",
        value.range,
        help: "a field of a namespace keeps the type that it starts with"
      )
      return
    }
    builder.appendAssign(stored.register, operation(typed))
  }

  private mutating func namespace(_ name: Name, _ arguments: Arguments) {
    var fields: [String: StoredValue] = [:]
    for argument in arguments.named {
      guard let typed = expression(argument.value) else {
        environment[name.text] = newBinding(.unknown)
        return
      }
      let register = builder.registers()
      builder.appendAssign(register, operation(typed))
      fields[argument.name.text] = StoredValue(register: register, shape: typed.shape)
    }
    if let extra = arguments.positional.first {
      report(
        TemplatingDiagnostics.wrongArguments,
        "'namespace' takes named values only",
        extra.range,
        help: "write 'namespace(name=value)'"
      )
    }
    environment[name.text] = newBinding(.namespace(fields))
  }

  mutating func capture(_ name: Name, _ body: [Statement], _ range: Range<Int>) {
    let register = builder.registers()
    let (outerPlace, outerPrinting) = (place, isPrinting)
    place = .text
    isPrinting = true
    let steps = fragment { checker in checker.inScope { $0.statements(body) } }
    if place.state != .text, !isLoose { reportUnfinished(range) }
    (place, isPrinting) = (outerPlace, outerPrinting)
    builder.appendCapture(register, steps)
    environment[name.text] = newBinding(.value(StoredValue(register: register, shape: .html)))
  }

  mutating func with(_ bindings: [WithBinding], _ body: [Statement]) {
    inScope { checker in
      let values = bindings.map { checker.expression($0.value) }
      for (binding, typed) in zip(bindings, values) {
        let meaning = typed.map { checker.store($0) } ?? .unknown
        checker.environment[binding.name.text] = checker.newBinding(meaning)
      }
      checker.statements(body)
    }
  }
}
