/// Puts a program together while a template is checked.
struct ProgramBuilder {
  private(set) var program = Program()

  /// The steps of the fragment that is being written.
  private var steps: [Step] = []

  /// Steps before this one may be jumped over, so text is not merged into them.
  private var mergeBarrier = 0
  private var nextRegister: Int32 = 1
  private var peak: Int32 = 1

  // MARK: Steps

  mutating func appendText(_ bytes: some Sequence<UInt8>) {
    let start = program.text.count
    program.text.append(contentsOf: bytes)
    let count = program.text.count - start
    guard count > 0 else { return }
    if steps.count > mergeBarrier, let last = steps.last, last.code == .text,
      Int(last.first + last.second) == start
    {
      steps[steps.count - 1].second += Int32(count)
    } else {
      steps.append(Step(code: .text, first: Int32(start), second: Int32(count)))
    }
  }

  mutating func appendPrint(_ operation: Int32, mode: PrintMode) {
    let found = program.operations[Int(operation)]
    if found.code == .path {
      steps.append(
        Step(code: .printPath, mode: mode, first: found.a, second: found.b, third: found.c)
      )
    } else {
      steps.append(Step(code: .print, mode: mode, first: operation))
    }
  }

  mutating func appendAssign(_ register: Int32, _ operation: Int32) {
    steps.append(Step(code: .assign, first: register, second: operation))
  }

  mutating func appendCapture(_ register: Int32, _ body: [Step]) {
    steps.append(Step(code: .capture, first: register, second: Int32(body.count)))
    append(body)
  }

  mutating func appendRecursion(_ loop: Int, _ list: Int32) {
    steps.append(Step(code: .recurse, first: Int32(loop), second: list))
  }

  mutating func appendLoop(_ loop: Int, body: [Step], otherwise: [Step]) {
    steps.append(
      Step(
        code: .loop,
        first: Int32(loop),
        second: Int32(body.count),
        third: Int32(otherwise.count)
      )
    )
    append(body)
    append(otherwise)
  }

  /// Appends `condition ? first : second`.
  mutating func appendChoice(_ condition: Int32, _ first: [Step], _ second: [Step]) {
    let skipped = Int32(first.count + (second.isEmpty ? 0 : 1))
    steps.append(Step(code: .jumpUnless, first: condition, second: skipped))
    append(first)
    guard !second.isEmpty else { return }
    steps.append(Step(code: .jump, first: Int32(second.count)))
    append(second)
  }

  /// Appends a fragment that was written apart.
  mutating func append(_ fragment: [Step]) {
    steps += fragment
    mergeBarrier = steps.count
  }

  /// Starts a fragment; what was written before is given back to `endFragment`.
  mutating func beginFragment() -> (steps: [Step], barrier: Int) {
    defer {
      steps = []
      mergeBarrier = 0
    }
    return (steps, mergeBarrier)
  }

  mutating func endFragment(_ outer: (steps: [Step], barrier: Int)) -> [Step] {
    defer {
      steps = outer.steps
      mergeBarrier = outer.barrier
    }
    return steps
  }

  // MARK: Operations

  mutating func operation(
    _ code: Operation.Code,
    _ a: Int32 = 0,
    _ b: Int32 = 0,
    _ c: Int32 = 0
  ) -> Int32 {
    program.operations.append(Operation(code: code, a: a, b: b, c: c))
    return Int32(program.operations.count - 1)
  }

  mutating func constant(_ value: Value) -> Int32 {
    program.constants.append(value)
    return operation(.constant, Int32(program.constants.count - 1))
  }

  mutating func path(_ register: Int32, _ slots: [Int32]) -> Int32 {
    operation(.path, register, operands(slots), Int32(slots.count))
  }

  /// An operation over any number of others.
  mutating func operation(_ code: Operation.Code, over list: [Int32], a: Int32 = 0) -> Int32 {
    operation(code, a, operands(list), Int32(list.count))
  }

  mutating func call(_ function: @escaping @Sendable ([Value]) -> Value, _ list: [Int32]) -> Int32 {
    program.calls.append(function)
    return operation(.call, over: list, a: Int32(program.calls.count - 1))
  }

  mutating func operands(_ list: [Int32]) -> Int32 {
    program.operands += list
    return Int32(program.operands.count - list.count)
  }

  // MARK: Registers and loops

  /// Takes registers that are next to each other, and gives the first.
  mutating func registers(_ count: Int = 1) -> Int32 {
    defer {
      nextRegister += Int32(count)
      peak = max(peak, nextRegister)
      program.registerCount = max(program.registerCount, Int(nextRegister))
    }
    return nextRegister
  }

  /// The next register; what lies above it is free again when `release` is given it.
  var registerMark: Int32 { nextRegister }

  mutating func release(to mark: Int32) {
    nextRegister = mark
  }

  /// Starts to measure the registers of a loop's body; gives what `endFrame` needs.
  mutating func beginFrame() -> Int32 {
    defer { peak = nextRegister }
    return peak
  }

  /// The first register that the body does not use.
  mutating func endFrame(_ outerPeak: Int32) -> Int32 {
    defer { peak = max(peak, outerPeak) }
    return peak
  }

  mutating func addLoop(_ plan: LoopPlan) -> Int {
    program.loops.append(plan)
    return program.loops.count - 1
  }

  mutating func changeLoop(_ index: Int, _ change: (inout LoopPlan) -> Void) {
    change(&program.loops[index])
  }

  /// The program, with the steps that were written.
  func finished() -> Program {
    var program = program
    program.steps = steps
    return program
  }

  /// How much was written, to be bounded.
  var size: Int { steps.count + program.operations.count }
}
