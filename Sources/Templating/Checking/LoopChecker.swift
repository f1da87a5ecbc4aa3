internal import Diagnostics

extension Checker {
  mutating func loop(_ statement: LoopStatement) {
    let list = listOperand(statement.list)
    let start = place
    let mark = builder.registerMark
    var (body, plan) = loopBody(statement, list)
    if let meeting = start.joined(with: place), meeting != start {
      // The second turn of the loop starts where the first ended, so the body is checked once more.
      place = meeting
      builder.release(to: mark)
      (body, plan) = loopBody(statement, list)
      if meeting.joined(with: place) != meeting { reportLoopPlace(statement, meeting) }
      place = meeting
    } else if start != place {
      reportLoopPlace(statement, start)
      place = start
    }
    let afterBody = place
    place = start
    let otherwise = fragment { checker in
      checker.inScope { $0.statements(statement.otherwise ?? []) }
    }
    place = joined(afterBody, place, statement.range)
    builder.release(to: mark)
    builder.appendLoop(plan, body: body, otherwise: otherwise)
  }

  private mutating func reportLoopPlace(_ statement: LoopStatement, _ start: HTMLPlace) {
    guard !isLoose else { return }
    report(
      TemplatingDiagnostics.placeDiffers,
      "loop starts in \(start.placeName) and ends in \(place.placeName)",
      statement.range,
      help: "let the loop close what it opens"
    )
  }

  /// The list of a loop, with the shape of its items; `nil` for a shape that is not known.
  private mutating func listOperand(_ expression: Expression) -> ListOperand {
    guard let typed = certain(expression) else { return ListOperand() }
    guard case .list(of: let element) = typed.shape else {
      let help = typed.shape == .text ? "'| list' makes a list of its characters" : nil
      reportShape(expression, typed.shape, expected: "a list", help: help)
      return ListOperand()
    }
    let known = element == .nothing ? nil : element
    return ListOperand(operation: operation(typed), element: known, origins: typed.origins)
  }

  private struct ListOperand {
    var operation: Int32?
    var element: Shape?
    var origins: Set<Int> = []
  }

  private mutating func loopBody(
    _ statement: LoopStatement,
    _ list: ListOperand
  ) -> (body: [Step], plan: Int) {
    let outerPeak = builder.beginFrame()
    let frameStart = builder.registerMark
    let state = builder.registers(4)
    let item = builder.registers(statement.targets.count)
    let operation = list.operation ?? builder.constant(.none)
    let plan = builder.addLoop(
      LoopPlan(
        list: operation,
        filter: nil,
        item: item,
        parts: Int32(statement.targets.count),
        state: state,
        frame: frameStart..<frameStart
      )
    )
    let body = fragment { checker in
      checker.inScope { inner in
        let binding = inner.bindItem(statement, list.element, item, list.origins)
        if let filter = statement.filter { inner.loopFilter(filter, plan) }
        let context = LoopContext(
          index: plan,
          state: state,
          item: binding,
          element: list.element,
          isRecursive: statement.isRecursive,
          place: inner.place
        )
        inner.environment["loop"] = inner.newBinding(.loop(context))
        inner.statements(statement.body)
      }
    }
    let peak = builder.endFrame(outerPeak)
    builder.changeLoop(plan) { $0.frame = frameStart..<peak }
    return (body, plan)
  }

  /// Binds the names of a loop's item; gives the binding of the first.
  private mutating func bindItem(
    _ statement: LoopStatement,
    _ element: Shape?,
    _ register: Int32,
    _ origins: Set<Int>
  ) -> Int {
    var shapes: [Shape?] = [element]
    if statement.targets.count > 1 {
      shapes = parts(of: element, statement)
    }
    var first: Int?
    for (index, name) in statement.targets.enumerated() {
      let meaning: Meaning
      if index < shapes.count, let shape = shapes[index] {
        meaning = .value(
          StoredValue(register: register + Int32(index), shape: shape, origins: origins)
        )
      } else {
        meaning = .unknown
      }
      let binding = newBinding(meaning)
      environment[name.text] = binding
      first = first ?? binding.id
    }
    return first ?? 0
  }

  /// The shapes of the parts that an item is taken into: `for key, group in pages | groupby("key")`.
  private mutating func parts(of element: Shape?, _ statement: LoopStatement) -> [Shape?] {
    guard let element else { return [] }
    if case .record(let record) = element, record.name == RecordShape.groupName {
      let fields = record.fields
      if fields.count == statement.targets.count { return fields.map(\.shape) }
    }
    if case .list(of: let part) = element {
      return Array(repeating: part, count: statement.targets.count)
    }
    report(
      TemplatingDiagnostics.wrongShape,
      "\(element) cannot be taken into \(statement.targets.count) parts",
      statement.targets[0].range,
      help: "name the item, and use its fields"
    )
    return []
  }

  private mutating func loopFilter(_ filter: Expression, _ plan: Int) {
    var condition: Int32?
    let steps = fragment { checker in
      condition = checker.expression(filter).map { checker.operation($0) }
    }
    if !steps.isEmpty {
      report(
        TemplatingDiagnostics.wrongShape,
        "macro is called in the condition of a loop",
        filter.range,
        help: "put an '{% if %}' inside the loop"
      )
    }
    if let condition { builder.changeLoop(plan) { $0.filter = condition } }
    environment.present.formUnion(facts(of: filter, isTrue: true))
  }

  /// Checks `loop(item.children)`, which runs the loop's body for the parts of its item.
  mutating func recurse(_ loop: LoopContext, _ arguments: Arguments, _ range: Range<Int>) {
    guard loop.isRecursive else {
      report(
        TemplatingDiagnostics.wrongShape,
        "'loop' is called in a loop that is not recursive",
        range,
        help: "write '{% for ... recursive %}'"
      )
      return
    }
    guard arguments.count == 1, let argument = arguments.positional.first else {
      report(TemplatingDiagnostics.wrongArguments, "'loop' takes one list", arguments.range)
      return
    }
    guard let typed = certain(argument) else { return }
    guard case .list(of: let element) = typed.shape,
      element == .nothing || loop.element.map({ element.fits($0) }) ?? true
    else {
      let wanted = loop.element.map { "list of \($0)" } ?? "list"
      reportShape(argument, typed.shape, expected: "a \(wanted)")
      return
    }
    guard typed.origins.contains(loop.item) || element == .nothing else {
      report(
        TemplatingDiagnostics.endlessLoop,
        "\(quoted(argument)) is not a part of the loop's item",
        argument.range,
        help: "give the loop a list that its item holds"
      )
      return
    }
    guard place == loop.place || isLoose else {
      report(
        TemplatingDiagnostics.placeDiffers,
        "loop starts in \(loop.place.placeName) and is called in \(place.placeName)",
        range
      )
      return
    }
    builder.appendRecursion(loop.index, operation(typed))
  }
}
