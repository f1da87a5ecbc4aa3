internal import Diagnostics

extension Checker {
  /// Checks an expression; `nil` where something is wrong, which is then reported.
  mutating func expression(_ expression: Expression) -> Typed? {
    guard enter(expression.range) else {
      leave()
      return nil
    }
    defer { leave() }
    switch expression.kind {
    case .text(let text): return .constant(.text(text), .text)
    case .integer(let number): return .constant(.integer(number), .integer)
    case .number(let number): return .constant(.number(number), .number)
    case .boolean(let flag): return .constant(.boolean(flag), .boolean)
    case .none: return .missing
    case .broken: return nil
    case .name, .member: return strict(expression)
    case .subscripted(let base, let place): return subscripted(base, place)
    case .slice(let base, let from, let to, let step): return slice(base, [from, to, step])
    case .call(let callee, let arguments): return call(callee, arguments, expression)
    case .filter(let subject, let name, let arguments): return filter(subject, name, arguments)
    case .test(let subject, let name, let arguments, let isNegated):
      return test(subject, name, arguments, isNegated: isNegated)
    case .negative(let operand): return sign(operand, isNegative: true)
    case .positive(let operand): return sign(operand, isNegative: false)
    case .not(let operand): return not(operand)
    case .and(let left, let right): return and(left, right)
    case .or(let left, let right): return or(left, right)
    case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right)
    case .comparison(let left, let steps): return comparison(left, steps)
    case .concatenation(let parts): return concatenation(parts)
    case .conditional(let value, let condition, let otherwise):
      return conditional(value, condition, otherwise)
    case .list(let items): return list(items)
    case .record(let entries): return record(entries)
    }
  }

  /// Checks an expression whose value must be there.
  mutating func certain(_ expression: Expression) -> Typed? {
    guard let typed = self.expression(expression) else { return nil }
    guard !typed.shape.isOptional else {
      reportUnguarded(expression, typed.shape)
      return nil
    }
    return typed
  }

  // MARK: Logic

  private mutating func not(_ operand: Expression) -> Typed? {
    guard let typed = expression(operand) else { return nil }
    if let constant = typed.constant {
      return .constant(.boolean(!constant.isTrue), .boolean, isStructural: typed.isStructural)
    }
    return .operation(builder.operation(.not, operation(typed)), .boolean)
  }

  private mutating func and(_ left: Expression, _ right: Expression) -> Typed? {
    guard let first = expression(left) else {
      _ = narrowed(by: left, isTrue: true) { $0.expression(right) }
      return nil
    }
    if let constant = first.constant, first.isStructural {
      return constant.isTrue ? expression(right) : first
    }
    guard let second = narrowed(by: left, isTrue: true, { $0.expression(right) }) else {
      return nil
    }
    if second.isStructural, let constant = second.constant, !constant.isTrue {
      return .constant(.boolean(false), .boolean, isStructural: true)
    }
    let index = builder.operation(.and, operation(first), operation(second))
    return .operation(index, first.shape.whereFalse(joinedWith: second.shape))
  }

  private mutating func or(_ left: Expression, _ right: Expression) -> Typed? {
    guard let first = expression(left) else {
      _ = expression(right)
      return nil
    }
    if let constant = first.constant, first.isStructural {
      return constant.isTrue ? first : expression(right)
    }
    guard let second = narrowed(by: left, isTrue: false, { $0.expression(right) }) else {
      return nil
    }
    if first.shape == .nothing { return second }
    let index = builder.operation(.or, operation(first), operation(second))
    var typed = Typed.operation(index, first.shape.present.joined(with: second.shape))
    if second.shape == .list(of: .nothing) { typed.origins = first.origins }
    return typed
  }

  private mutating func conditional(
    _ value: Expression,
    _ condition: Expression,
    _ otherwise: Expression?
  ) -> Typed? {
    guard let test = expression(condition) else { return nil }
    if let constant = test.constant, test.isStructural {
      if constant.isTrue { return narrowed(by: condition, isTrue: true) { $0.expression(value) } }
      return otherwise.map { expression($0) } ?? .missing
    }
    let first = narrowed(by: condition, isTrue: true) { $0.expression(value) }
    let second =
      otherwise.map { other in
        narrowed(by: condition, isTrue: false) { $0.expression(other) }
      } ?? .missing
    guard let first, let second else { return nil }
    let index = builder.operation(.choose, operation(test), operation(first), operation(second))
    var typed = Typed.operation(index, first.shape.joined(with: second.shape))
    typed.origins = first.origins.intersection(second.origins)
    return typed
  }

  // MARK: Collections

  private mutating func list(_ items: [Expression]) -> Typed? {
    var parts: [Typed] = []
    var shape = Shape.nothing
    var isWhole = true
    for (index, item) in items.enumerated() {
      guard let part = expression(item) else {
        isWhole = false
        continue
      }
      shape = index == 0 ? part.shape : shape.joined(with: part.shape)
      parts.append(part)
    }
    guard isWhole else { return nil }
    let constants = parts.compactMap(\.constant)
    if constants.count == parts.count { return .constant(.list(constants), .list(of: shape)) }
    let operations = parts.map { operation($0) }
    return .operation(builder.operation(.list, over: operations), .list(of: shape))
  }

  private mutating func record(_ entries: [RecordEntry]) -> Typed? {
    var fields: [FieldShape] = []
    var parts: [Typed] = []
    for entry in entries {
      guard let part = expression(entry.value) else { return nil }
      guard !fields.contains(where: { $0.name == entry.key.text }) else {
        report(
          TemplatingDiagnostics.duplicateName,
          "field '\(entry.key.text)' is given twice",
          entry.key.range
        )
        return nil
      }
      fields.append(FieldShape(entry.key.text, part.shape, ""))
      parts.append(part)
    }
    let shape = Shape.record(RecordShape(name: "record", fields: fields))
    let operations = parts.map { operation($0) }
    return .operation(builder.operation(.record, over: operations), shape)
  }

  private mutating func concatenation(_ parts: [Expression]) -> Typed? {
    var typed: [Typed] = []
    var isWhole = true
    for part in parts {
      guard let value = printable(part) else {
        isWhole = false
        continue
      }
      typed.append(value)
    }
    guard isWhole else { return nil }
    let isMarkup = typed.contains { $0.shape.mayBeMarkup }
    let constants = typed.compactMap(\.constant)
    if constants.count == typed.count, !isMarkup {
      return .constant(Joining.joined(constants, separator: .text(""), asMarkup: false), .text)
    }
    let operations = typed.map { operation($0) }
    return .operation(
      builder.operation(isMarkup ? .markup : .text, over: operations),
      isMarkup ? .html : .text
    )
  }

  /// Checks an expression whose value is to be printed.
  mutating func printable(_ expression: Expression) -> Typed? {
    guard let typed = certain(expression) else { return nil }
    guard typed.shape.isPrintable else {
      let text = source.text(in: expression.range)
      let help =
        typed.shape == .boolean
        ? "choose words for it: '{{ \"yes\" if \(text) else \"no\" }}'"
        : "print its parts instead"
      reportShape(expression, typed.shape, expected: "something to print", help: help)
      return nil
    }
    return typed
  }
}

extension Shape {
  /// The shape of `a and b`: of `b`, or of what `a` is where it is false.
  fileprivate func whereFalse(joinedWith other: Shape) -> Shape {
    switch present {
    case .record, .date: isOptional ? other.orMissing : other
    default: joined(with: other)
    }
  }
}
