internal import Diagnostics

/// Checks arithmetic, comparisons, subscripts and slices.
extension Checker {
  mutating func sign(_ operand: Expression, isNegative: Bool) -> Typed? {
    guard let typed = certain(operand) else { return nil }
    guard typed.shape.isNumeric else {
      reportShape(operand, typed.shape, expected: "a number")
      return nil
    }
    guard isNegative else { return typed }
    if let constant = typed.constant {
      return .constant(Calculation.negative(constant), typed.shape)
    }
    return .operation(builder.operation(.negative, operation(typed)), typed.shape)
  }

  mutating func arithmetic(
    _ arithmetic: Arithmetic,
    _ left: Expression,
    _ right: Expression
  ) -> Typed? {
    let first = certain(left)
    let second = certain(right)
    guard let first, let second else { return nil }
    guard let shape = shape(of: arithmetic, first, second) else {
      reportOperands(arithmetic, (left, first.shape), (right, second.shape))
      return nil
    }
    if let one = first.constant, let other = second.constant {
      let value = Calculation.calculate(arithmetic, one, other)
      return .constant(value, value == .none ? .nothing : shape.present)
    }
    let index = builder.operation(
      .arithmetic,
      operation(first),
      operation(second),
      arithmetic.rawValue
    )
    return .operation(index, shape)
  }

  private mutating func reportOperands(
    _ arithmetic: Arithmetic,
    _ left: (Expression, Shape),
    _ right: (Expression, Shape)
  ) {
    let isText = left.1.isPlainText && right.1.isPlainText && arithmetic == .add
    let help = isText ? "put texts together with '~'" : nil
    if left.1.isNumeric {
      reportShape(right.0, right.1, expected: "a number", help: help)
    } else if isText, left.1 == .text {
      reportShape(right.0, right.1, expected: "text", help: help)
    } else {
      reportShape(left.0, left.1, expected: "a number", help: help)
    }
  }

  private func shape(of arithmetic: Arithmetic, _ left: Typed, _ right: Typed) -> Shape? {
    guard left.shape.isNumeric, right.shape.isNumeric else {
      guard arithmetic == .add else { return nil }
      switch (left.shape, right.shape) {
      case (.text, .text): return .text
      case (.list, .list): return left.shape.joined(with: right.shape)
      default: return nil
      }
    }
    let isWhole = left.shape == .integer && right.shape == .integer
    let isNotZero = (right.constant?.asNumber).map { $0 != 0 } ?? false
    switch arithmetic {
    case .add, .subtract, .multiply: return isWhole ? .integer : .number
    case .divide: return isNotZero ? .number : .optional(.number)
    case .floorDivide, .remainder:
      let shape = isWhole ? Shape.integer : .number
      return isNotZero ? shape : .optional(shape)
    case .power:
      if let exponent = right.constant?.asNumber, exponent >= 0, right.shape == .integer {
        return isWhole ? .integer : .number
      }
      return (left.constant?.asNumber ?? 0) > 0 ? .number : .optional(.number)
    }
  }

  /// Checks `a < b < c`, which asks both.
  mutating func comparison(_ left: Expression, _ steps: [ComparisonStep]) -> Typed? {
    var operations: [Int32] = []
    var first = left
    var isWhole = true
    var constant: Typed?
    for step in steps {
      if let typed = comparison(first, step) {
        constant = typed
        operations.append(operation(typed))
      } else {
        isWhole = false
      }
      first = step.right
    }
    guard isWhole else { return nil }
    if steps.count == 1, let constant { return constant }
    let all = operations.dropFirst().reduce(operations[0]) { builder.operation(.and, $0, $1) }
    return .operation(all, .boolean)
  }

  private mutating func comparison(_ left: Expression, _ step: ComparisonStep) -> Typed? {
    let right = step.right
    switch step.comparison {
    case .equal, .notEqual:
      let isNegated = step.comparison == .notEqual
      if case .none = right.kind { return presence(left, isNegated: !isNegated) }
      if case .none = left.kind { return presence(right, isNegated: !isNegated) }
      let typed = (expression(left), expression(right))
      guard let first = typed.0, let second = typed.1 else { return nil }
      guard !first.shape.neverEquals(second.shape) else {
        reportNeverEqual(left, first.shape, right, second.shape)
        return nil
      }
      let code = isNegated ? Operation.Code.notEqual : .equal
      return .operation(
        builder.operation(code, operation(first), operation(second)),
        .boolean
      )
    case .less: return order(left, right, .less)
    case .lessOrEqual: return order(left, right, .lessOrEqual)
    case .greater: return order(left, right, .less, isTurned: true)
    case .greaterOrEqual: return order(left, right, .lessOrEqual, isTurned: true)
    case .isIn: return membership(left, right, isNegated: false)
    case .isNotIn: return membership(left, right, isNegated: true)
    }
  }

  private mutating func reportNeverEqual(
    _ left: Expression,
    _ first: Shape,
    _ right: Expression,
    _ second: Shape
  ) {
    report(
      TemplatingDiagnostics.neverEqual,
      "\(quoted(left)) is \(first) and never equals \(quoted(right)), which is \(second)",
      left.range.lowerBound..<max(left.range.upperBound, right.range.upperBound)
    )
  }

  private mutating func order(
    _ left: Expression,
    _ right: Expression,
    _ code: Operation.Code,
    isTurned: Bool = false
  ) -> Typed? {
    let typed = (certain(left), certain(right))
    guard let first = typed.0, let second = typed.1 else { return nil }
    guard first.shape.hasOrder(with: second.shape) else {
      reportShape(
        left,
        first.shape,
        expected: "comparable with \(quoted(right)), which is \(second.shape)"
      )
      return nil
    }
    let (one, other) = isTurned ? (second, first) : (first, second)
    return .operation(builder.operation(code, operation(one), operation(other)), .boolean)
  }

  private mutating func membership(
    _ item: Expression,
    _ whole: Expression,
    isNegated: Bool
  ) -> Typed? {
    let typed = (expression(item), certain(whole))
    guard let first = typed.0, let second = typed.1 else { return nil }
    switch second.shape {
    case .list(of: let element):
      guard !element.neverEquals(first.shape) else {
        reportNeverEqual(item, first.shape, whole, second.shape)
        return nil
      }
    case .text, .url:
      guard first.shape.present == .text || first.shape.present == .url else {
        reportShape(item, first.shape, expected: "text, as \(quoted(whole)) is")
        return nil
      }
    default:
      reportShape(whole, second.shape, expected: "a list or a text")
      return nil
    }
    let index = builder.operation(.contains, operation(first), operation(second))
    return .operation(isNegated ? builder.operation(.not, index) : index, .boolean)
  }

  // MARK: Parts

  mutating func subscripted(_ base: Expression, _ place: Expression) -> Typed? {
    guard let whole = certain(base) else { return nil }
    if case .record = whole.shape {
      guard case .text(let name) = place.kind else {
        report(
          TemplatingDiagnostics.wrongShape,
          "field of \(quoted(base)) is not written out",
          place.range,
          help: "the fields of a record are fixed: write its name between quotation marks"
        )
        return nil
      }
      let field = Name(text: name, range: place.range)
      return strict(Expression(kind: .member(base, field), range: base.range))
    }
    guard let index = certain(place) else { return nil }
    guard index.shape == .integer else {
      reportShape(place, index.shape, expected: "a whole number")
      return nil
    }
    let shape: Shape
    switch whole.shape {
    case .list(of: let element): shape = element.orMissing
    case .text: shape = .optional(.text)
    default:
      reportShape(base, whole.shape, expected: "a list or a text")
      return nil
    }
    var typed = Typed.operation(
      builder.operation(.item, operation(whole), operation(index)),
      shape
    )
    typed.origins = whole.origins
    return typed
  }

  mutating func slice(_ base: Expression, _ bounds: [Expression?]) -> Typed? {
    guard let whole = certain(base) else { return nil }
    guard whole.shape.isSequence, whole.shape != .url else {
      reportShape(base, whole.shape, expected: "a list or a text")
      return nil
    }
    var operations: [Int32] = []
    for bound in bounds {
      guard let bound else {
        operations.append(builder.constant(.none))
        continue
      }
      guard let typed = certain(bound) else { return nil }
      guard typed.shape == .integer else {
        reportShape(bound, typed.shape, expected: "a whole number")
        return nil
      }
      operations.append(operation(typed))
    }
    if let step = bounds[2], case .integer(0) = step.kind {
      report(TemplatingDiagnostics.refusedArgument, "slice with a step of 0", step.range)
      return nil
    }
    let index = builder.operation(.slice, operation(whole), builder.operands(operations), 3)
    var typed = Typed.operation(index, whole.shape)
    typed.origins = whole.origins
    return typed
  }
}
