internal import HTML

extension Machine {
  /// The value of an operation.
  func evaluate(_ index: Int32) -> Value {
    let operation = program.operations[Int(index)]
    switch operation.code {
    case .constant: return program.constants[Int(operation.a)]
    case .path: return follow(operation.a, operation.b, operation.c).value
    case .not, .isPresent, .equal, .notEqual, .less, .lessOrEqual, .contains:
      return .boolean(isTrue(index))
    case .and:
      let left = evaluate(operation.a)
      return left.isTrue ? evaluate(operation.b) : left
    case .or:
      let left = evaluate(operation.a)
      return left.isTrue ? left : evaluate(operation.b)
    case .negative: return Calculation.negative(evaluate(operation.a))
    case .arithmetic:
      return Calculation.calculate(
        Arithmetic(rawValue: operation.c) ?? .add,
        evaluate(operation.a),
        evaluate(operation.b)
      )
    case .text: return .text(joined(operation))
    case .markup: return .html(markup(operation))
    case .choose:
      return isTrue(operation.a) ? evaluate(operation.b) : evaluate(operation.c)
    case .list: return .list(values(operation.b, operation.c))
    case .record: return .record(RecordSlots(values(operation.b, operation.c)))
    case .field: return evaluate(operation.a).slot(Int(operation.b))
    case .item: return evaluate(operation.a).item(at: evaluate(operation.b))
    case .slice:
      let bounds = values(operation.b, 3)
      return evaluate(operation.a).slice(from: bounds[0], to: bounds[1], step: bounds[2])
    case .call: return program.calls[Int(operation.a)](values(operation.b, operation.c))
    }
  }

  /// Whether an operation is true, as conditions ask.
  func isTrue(_ index: Int32) -> Bool {
    let operation = program.operations[Int(index)]
    switch operation.code {
    case .not: return !isTrue(operation.a)
    case .and: return isTrue(operation.a) && isTrue(operation.b)
    case .or: return isTrue(operation.a) || isTrue(operation.b)
    case .isPresent: return evaluate(operation.a) != .none
    case .path: return follow(operation.a, operation.b, operation.c).isTrue
    case .equal: return areEqual(operation.a, operation.b)
    case .notEqual: return !areEqual(operation.a, operation.b)
    case .less: return evaluate(operation.a).precedes(evaluate(operation.b))
    case .lessOrEqual: return evaluate(operation.a).precedesOrEquals(evaluate(operation.b))
    case .contains: return evaluate(operation.b).contains(evaluate(operation.a))
    default: return evaluate(index).isTrue
    }
  }

  private func areEqual(_ first: Int32, _ second: Int32) -> Bool {
    if let left = place(of: first), let right = place(of: second) { return left.equals(right) }
    return evaluate(first).equals(evaluate(second))
  }

  /// Where the value of an operation lies, if it need not be worked out.
  private func place(of index: Int32) -> ValuePlace? {
    let operation = program.operations[Int(index)]
    switch operation.code {
    case .path: return follow(operation.a, operation.b, operation.c)
    case .constant: return program.constants.place(Int(operation.a))
    default: return nil
    }
  }

  /// Goes from a register through slots.
  @inline(__always)
  func follow(_ register: Int32, _ start: Int32, _ count: Int32) -> ValuePlace {
    var place = registers[register]
    for index in Int(start)..<Int(start) + Int(count) {
      guard let next = place.slot(Int(program.operands[index])) else { return registers.nothing }
      place = next
    }
    return place
  }

  private func values(_ start: Int32, _ count: Int32) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(Int(count))
    for index in Int(start)..<Int(start + count) {
      values.append(evaluate(program.operands[index]))
    }
    return values
  }

  private func joined(_ operation: Operation) -> String {
    var bytes: [UInt8] = []
    for value in values(operation.b, operation.c) where bytes.count < Calculation.sizeLimit {
      PlainText.append(value, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func markup(_ operation: Operation) -> HTMLFragment {
    var bytes: [UInt8] = []
    for value in values(operation.b, operation.c) where bytes.count < Calculation.sizeLimit {
      PlainText.appendEscaped(value, to: &bytes)
    }
    return HTMLFragment(trusted: bytes)
  }
}

extension PlainText {
  /// Appends a value as markup: text is escaped, markup kept.
  static func appendEscaped(_ value: Value, to output: inout [UInt8]) {
    if case .html(let fragment) = value {
      output.append(contentsOf: fragment.bytes)
    } else {
      HTMLEscaping.appendText(string(value), to: &output)
    }
  }
}
