internal import Diagnostics

extension Checker {
  mutating func statements(_ statements: [Statement]) {
    for statement in statements {
      guard work(statement) else { return }
    }
  }

  private mutating func work(_ statement: Statement) -> Bool {
    guard enter(0..<0) else {
      leave()
      return false
    }
    defer { leave() }
    switch statement {
    case .text(let run): text(run)
    case .print(let expression): printed(expression)
    case .condition(let branches, let otherwise, let range):
      condition(branches[...], otherwise, range)
    case .loop(let loop): self.loop(loop)
    case .assignment(let targets, let value): assignment(targets, value)
    case .capture(let name, let body, let range): capture(name, body, range)
    case .with(let bindings, let body): with(bindings, body)
    case .block(let block): self.block(block)
    case .macro(let macro): define(macro)
    case .call(let call): callBlock(call)
    case .include(let include): self.include(include)
    case .importModule(let name, let alias, let seesContext):
      importModule(name, alias, seesContext: seesContext)
    case .importNames(let name, let names, let seesContext):
      importNames(name, names, seesContext: seesContext)
    }
    if let module = openModule, rootEnvironment == nil { modules[module] = environment }
    return true
  }

  // MARK: Printing

  private mutating func text(_ run: TextRun) {
    guard isPrinting else {
      if !run.isBlank { reportOutside("text", visible(run)) }
      return
    }
    if let (problem, offset) = place.advance(over: run.bytes), !isLoose {
      let start = min(run.range.lowerBound + offset, run.range.upperBound - 1)
      let (kind, message, help) = problem.wording
      report(kind, message, start..<start + 1, help: help)
    }
    builder.appendText(run.bytes)
  }

  /// The first line of a text that has something to see.
  private func visible(_ run: TextRun) -> Range<Int> {
    let start = source.bytes[run.range].firstIndex { !$0.isTemplateSpace } ?? run.range.lowerBound
    let end =
      source.bytes[start..<run.range.upperBound].firstIndex { $0 == UInt8(ascii: "\n") }
      ?? run.range.upperBound
    return start..<end
  }

  private mutating func reportOutside(_ what: String, _ range: Range<Int>) {
    guard !isLoose else { return }
    report(
      TemplatingDiagnostics.outsideBlock,
      "\(what) outside a block is never printed",
      range,
      help: "move it into a block of the parent template"
    )
  }

  mutating func printed(_ expression: Expression) {
    guard isPrinting else {
      reportOutside(quoted(expression), expression.range)
      return
    }
    if case .conditional(let value, let condition, let otherwise) = expression.kind {
      let branch = ConditionBranch(
        condition: condition,
        body: [.print(value)],
        range: expression.range
      )
      self.condition([branch], otherwise.map { [.print($0)] }, expression.range)
      return
    }
    if printsCall(expression) { return }
    if case .concatenation(let parts) = expression.kind, place.printsPartsAlone {
      for part in parts { printed(part) }
      return
    }
    guard let typed = printable(expression) else {
      place = place.afterPrint
      return
    }
    printed(typed, expression)
  }

  private mutating func printed(_ typed: Typed, _ expression: Expression) {
    let mode: PrintMode
    do throws(PrintRefusal) {
      mode = try place.printMode(for: typed.shape)
    } catch {
      if !isLoose { report(error, expression) }
      place = place.afterPrint
      return
    }
    if let constant = typed.constant {
      var machine = Machine(program: Program(), context: .none, output: [])
      machine.print(constant, mode)
      builder.appendText(machine.output)
    } else {
      builder.appendPrint(operation(typed), mode: mode)
    }
    place = place.afterPrint
  }

  private mutating func report(_ refusal: PrintRefusal, _ expression: Expression) {
    let what = quoted(expression)
    let range = expression.range
    switch refusal {
    case .unsafe(let place, let help):
      report(
        TemplatingDiagnostics.unsafePlace,
        "\(what) is printed into \(place)",
        range,
        help: help
      )
    case .markupRefused(let place):
      report(
        TemplatingDiagnostics.wrongPlace,
        "\(what) is html, and is printed into \(place)",
        range,
        help: "take the tags out with '| striptags'"
      )
    case .jsonOnly:
      report(
        TemplatingDiagnostics.wrongPlace,
        "\(what) is printed into JSON without 'tojson'",
        range,
        help: "write '| tojson' after it"
      )
    case .insideJSONText:
      report(
        TemplatingDiagnostics.wrongPlace,
        "\(what) is printed between quotation marks into JSON",
        range,
        help: "remove the quotation marks and write '| tojson', which puts its own"
      )
    case .address(let message):
      report(
        TemplatingDiagnostics.unsafeAddress,
        message,
        range,
        help: "write the scheme out, or print the whole address as one value"
      )
    }
  }

  // MARK: Names

  private mutating func assignment(_ targets: [AssignmentTarget], _ value: Expression) {
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

  private mutating func capture(_ name: Name, _ body: [Statement], _ range: Range<Int>) {
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

  private mutating func with(_ bindings: [WithBinding], _ body: [Statement]) {
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

extension PlaceProblem {
  fileprivate var wording: (DiagnosticKind, String, String) {
    switch self {
    case .splitTag:
      (
        TemplatingDiagnostics.placeDiffers, "name goes on after branches inside a tag",
        "put a space before it, or write the whole name in each branch"
      )
    case .openScheme:
      (
        TemplatingDiagnostics.unsafeAddress, "scheme of an address is printed",
        "write the scheme out, or print the whole address as one value"
      )
    case .commentInScript:
      (
        TemplatingDiagnostics.unsafePlace, "'<!--' inside a script",
        "remove it; browsers look for the script's end in another way after it"
      )
    case .tagInText:
      (
        TemplatingDiagnostics.unsafePlace,
        "tag inside an element that holds text only",
        "write '&lt;' for the sign, or leave the tag out"
      )
    case .lateRefresh:
      (
        TemplatingDiagnostics.unsafeAddress, "'http-equiv' after the content that it explains",
        "write http-equiv before content"
      )
    }
  }
}

extension HTMLPlace {
  /// Whether parts of a text may be printed one by one as well as together.
  fileprivate var printsPartsAlone: Bool {
    switch state {
    case .text, .rawText(.plain, _), .value(_, _, .none): true
    default: false
    }
  }
}
