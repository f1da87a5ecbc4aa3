/// What conditions tell about values that may be missing.
extension Checker {
  /// Does something with what is known where a condition came out one way.
  mutating func narrowed<Result>(
    by condition: Expression,
    isTrue: Bool,
    _ work: (inout Checker) -> Result
  ) -> Result {
    let outer = environment.present
    environment.present.formUnion(facts(of: condition, isTrue: isTrue))
    defer { environment.present = outer }
    return work(&self)
  }

  /// The values that are certain to be there where a condition came out one way.
  func facts(of condition: Expression, isTrue: Bool) -> Set<AccessPath> {
    switch condition.kind {
    case .not(let operand): return facts(of: operand, isTrue: !isTrue)
    case .and(let left, let right) where isTrue:
      return facts(of: left, isTrue: true).union(facts(of: right, isTrue: true))
    case .or(let left, let right) where !isTrue:
      return facts(of: left, isTrue: false).union(facts(of: right, isTrue: false))
    case .name, .member: return isTrue ? chain(condition) : []
    case .filter(let subject, let name, _)
    where isTrue && name.text != "default" && name.text != "d":
      return facts(of: subject, isTrue: true)
    case .test(let subject, let name, _, let isNegated):
      return testFacts(subject, name.text, holds: isTrue != isNegated)
    case .comparison(let left, let steps) where steps.count == 1:
      return comparisonFacts(left, steps[0], isTrue: isTrue)
    default: return []
    }
  }

  private func testFacts(_ subject: Expression, _ test: String, holds: Bool) -> Set<AccessPath> {
    switch test {
    case "none", "undefined": holds ? [] : chain(subject)
    case "defined": holds ? chain(subject) : []
    default: holds ? chain(subject) : []
    }
  }

  private func comparisonFacts(
    _ left: Expression,
    _ step: ComparisonStep,
    isTrue: Bool
  ) -> Set<AccessPath> {
    let isEquality: Bool
    switch step.comparison {
    case .equal: isEquality = isTrue
    case .notEqual: isEquality = !isTrue
    default: return []
    }
    if case .none = step.right.kind { return isEquality ? [] : chain(left) }
    guard isEquality else { return [] }
    var facts: Set<AccessPath> = []
    if step.right.isLiteral { facts.formUnion(chain(left)) }
    if left.isLiteral { facts.formUnion(chain(step.right)) }
    return facts
  }

  /// A value that is there, and all the records on the way to it.
  private func chain(_ expression: Expression) -> Set<AccessPath> {
    guard let path = path(expression)?.0 else { return [] }
    return Set(
      (0...path.slots.count).map {
        AccessPath(binding: path.binding, slots: Array(path.slots.prefix($0)))
      }
    )
  }

  /// The way to a name's field, where every step of it is known.
  private func path(_ expression: Expression) -> (AccessPath, Shape)? {
    switch expression.kind {
    case .name(let name):
      guard let binding = environment[name], case .value(let value) = binding.meaning else {
        return nil
      }
      return (AccessPath(binding: binding.id, slots: []), value.shape)
    case .member(let base, let field):
      if case .name(let name) = base.kind, let binding = environment[name],
        case .loop(let loop) = binding.meaning
      {
        guard let path = LoopFields.path(field.text, binding.id) else { return nil }
        return (path, loop.element ?? .nothing)
      }
      guard let (path, shape) = path(base), case .record(let record) = shape.present else {
        return nil
      }
      let fields = surroundings.fields(of: record)
      guard let slot = fields.firstIndex(where: { $0.name == field.text }) else { return nil }
      return (
        AccessPath(binding: path.binding, slots: path.slots + [Int32(slot)]), fields[slot].shape
      )
    default: return nil
    }
  }
}

extension Expression {
  /// Whether it is a literal that is there.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .text, .integer, .number, .boolean: true
    default: false
    }
  }
}
