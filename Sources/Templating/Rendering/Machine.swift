internal import HTML

/// Runs a program over a context.
///
/// Nothing in it can fail: a value that is not there, or not of the kind that the program was checked
/// for, prints nothing.
struct Machine: ~Copyable {
  let program: Program
  var registers: Registers
  var output: [UInt8]

  /// Where the body of each loop that is running starts, for loops that run within themselves.
  private var bodies: [LoopSteps]
  private var depth = 0

  /// How deep a recursive loop goes; a tree of pages is nowhere near it.
  static let depthLimit = 200

  init(program: Program, context: Value, output: consuming [UInt8]) {
    self.program = program
    self.output = output
    registers = Registers(count: program.registerCount, context: context)
    bodies = Array(repeating: LoopSteps(), count: program.loops.count)
  }

  mutating func run() {
    run(0..<program.steps.count)
  }

  /// What was printed; the machine keeps none of it.
  mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  private mutating func run(_ range: Range<Int>) {
    var counter = range.lowerBound
    while counter < range.upperBound {
      let step = program.steps[counter]
      counter += 1
      switch step.code {
      case .text:
        appendConstant(Int(step.first), Int(step.second))
      case .printPath:
        print(follow(step.first, step.second, step.third), step.mode)
      case .print:
        print(evaluate(step.first), step.mode)
      case .jump:
        counter += Int(step.first)
      case .jumpUnless:
        if !isTrue(step.first) { counter += Int(step.second) }
      case .assign:
        registers.set(Int(step.first), to: evaluate(step.second))
      case .capture:
        let body = counter..<counter + Int(step.second)
        registers.set(Int(step.first), to: .html(HTMLFragment(trusted: captured(body))))
        counter = body.upperBound
      case .loop:
        let body = counter..<counter + Int(step.second)
        counter = body.upperBound + Int(step.third)
        loop(Int(step.first), LoopSteps(body: body, otherwise: body.upperBound..<counter))
      case .recurse:
        recurse(Int(step.first), step.second)
      }
    }
  }

  private mutating func appendConstant(_ offset: Int, _ count: Int) {
    program.text.withUnsafeBufferPointer {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[offset..<offset + count]))
    }
  }

  private mutating func captured(_ body: Range<Int>) -> [UInt8] {
    let outer = output
    output = []
    run(body)
    defer { output = outer }
    return output
  }

  // MARK: Loops

  private mutating func loop(_ index: Int, _ steps: LoopSteps) {
    let plan = program.loops[index]
    bodies[index] = steps
    run(plan, evaluate(plan.list), steps, depth: 1)
  }

  private mutating func filtered(_ items: [Value], _ plan: LoopPlan, _ filter: Int32) -> [Value] {
    var kept: [Value] = []
    for position in items.indices {
      bind(items, position, plan)
      if isTrue(filter) { kept.append(items[position]) }
    }
    return kept
  }

  private mutating func run(
    _ plan: LoopPlan,
    _ list: Value,
    _ steps: LoopSteps,
    depth: Int
  ) {
    let items = plan.filter.map { filtered(list.items, plan, $0) } ?? list.items
    guard !items.isEmpty else {
      registers.forget(plan.items)
      run(steps.otherwise)
      return
    }
    let state = Int(plan.state)
    registers.set(state + 1, to: .integer(items.count))
    registers.set(state + 2, to: .integer(depth))
    if plan.keepsList { registers.set(state + 3, to: .list(items)) }
    for position in items.indices {
      registers.set(state, to: .integer(position))
      bind(items, position, plan)
      run(steps.body)
    }
    registers.forget(plan.items)
    withExtendedLifetime(items) {}
  }

  /// Gives an item of a list that somebody holds to the registers of its names.
  private mutating func bind(_ items: [Value], _ position: Int, _ plan: LoopPlan) {
    let item = items.place(position) ?? registers.nothing
    guard plan.parts > 1 else {
      registers.name(Int(plan.item), item)
      return
    }
    for part in 0..<Int(plan.parts) {
      registers.name(Int(plan.item) + part, item.slot(part) ?? registers.nothing)
    }
  }

  private mutating func recurse(_ index: Int, _ list: Int32) {
    let plan = program.loops[index]
    guard depth < Machine.depthLimit else { return }
    let frame = Int(plan.frame.lowerBound)..<Int(plan.frame.upperBound)
    let saved = registers.saved(frame)
    let level = registers[plan.state + 2].value.count + 1
    depth += 1
    run(plan, evaluate(list), bodies[index], depth: level)
    depth -= 1
    registers.restore(saved, at: frame.lowerBound)
  }
}

extension LoopPlan {
  /// The registers of an item's names.
  fileprivate var items: Range<Int> { Int(item)..<Int(item) + Int(parts) }
}

/// Where a loop's steps are: those for each item, and those for none.
private struct LoopSteps {
  var body = 0..<0
  var otherwise = 0..<0
}

extension [Value] {
  @inline(__always)
  fileprivate func item(_ index: Int) -> Value { indices.contains(index) ? self[index] : .none }
}

extension Value {
  /// A field of a record, or an item of a list by its place.
  func slot(_ index: Int) -> Value {
    switch self {
    case .record(let slots): slots.values.item(index)
    case .list(let items): items.item(index)
    default: .none
    }
  }

  var count: Int {
    guard case .integer(let count) = self else { return 0 }
    return count
  }
}
