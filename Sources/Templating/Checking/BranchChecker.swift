internal import Diagnostics

/// Checks conditions, and brings together what their branches leave behind.
extension Checker {
  mutating func condition(
    _ branches: ArraySlice<ConditionBranch>,
    _ otherwise: [Statement]?,
    _ range: Range<Int>
  ) {
    guard let branch = branches.first else {
      statements(otherwise ?? [])
      return
    }
    let rest = branches.dropFirst()
    let test = expression(branch.condition)
    if let test, let constant = test.constant, test.isStructural {
      if constant.isTrue {
        environment.present.formUnion(facts(of: branch.condition, isTrue: true))
        statements(branch.body)
      } else {
        condition(rest, otherwise, range)
      }
      return
    }
    let start = (environment, place)
    environment.present.formUnion(facts(of: branch.condition, isTrue: true))
    let first = fragment { $0.statements(branch.body) }
    let afterFirst = (environment, place)
    (environment, place) = start
    environment.present.formUnion(facts(of: branch.condition, isTrue: false))
    let second = fragment { $0.condition(rest, otherwise, range) }
    let afterSecond = (environment, place)
    place = joined(afterFirst.1, afterSecond.1, range)
    let (firstEnd, secondEnd) = merge(afterFirst.0, afterSecond.0, over: start.0)
    let condition = test.map { operation($0) } ?? builder.constant(.boolean(false))
    builder.appendChoice(condition, first + firstEnd, second + secondEnd)
  }

  /// Where two branches meet in the HTML.
  mutating func joined(_ first: HTMLPlace, _ second: HTMLPlace, _ range: Range<Int>) -> HTMLPlace {
    if let place = first.joined(with: second) { return place }
    if !isLoose {
      let names = (first.placeName, second.placeName)
      report(
        TemplatingDiagnostics.placeDiffers,
        names.0 == names.1
          ? "branches leave \(names.0) in different states"
          : "branches end in different places: \(names.0) and \(names.1)",
        range,
        help: "open and close the same tags and quotation marks in every branch"
      )
    }
    return .text
  }

  /// Makes one environment of two; gives the steps that each branch needs at its end.
  private mutating func merge(
    _ first: Environment,
    _ second: Environment,
    over start: Environment
  ) -> ([Step], [Step]) {
    environment = start
    environment.present = first.present.intersection(second.present)
    guard first.latest != start.latest || second.latest != start.latest else { return ([], []) }
    var firstEnd: [Step] = []
    var secondEnd: [Step] = []
    let names = Set(first.bindings.keys).union(second.bindings.keys).sorted()
    for name in names {
      let (one, other) = (first[name], second[name])
      guard one?.id != other?.id else {
        environment[name] = one
        continue
      }
      guard let left = value(one), let right = value(other) else {
        environment[name] = newBinding(.unknown)
        continue
      }
      let register = builder.registers()
      firstEnd.append(Step(code: .assign, first: register, second: operation(left)))
      secondEnd.append(Step(code: .assign, first: register, second: operation(right)))
      environment[name] = newBinding(
        .value(StoredValue(register: register, shape: left.shape.joined(with: right.shape)))
      )
    }
    return (firstEnd, secondEnd)
  }

  /// A name's value after a branch; missing where the branch does not set it.
  private func value(_ binding: Binding?) -> Typed? {
    switch binding?.meaning {
    case nil: .missing
    case .value(let value): .stored(value, binding: binding?.id ?? 0, certain: [])
    case .constant(let value, let shape): .constant(value, shape)
    default: nil
    }
  }
}
