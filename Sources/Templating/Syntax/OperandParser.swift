/// Reads operands and what may follow them: fields, subscripts, calls, filters and tests.
extension TokenCursor {
  mutating func primary() throws(SyntaxProblem) -> Expression {
    let start = current.range
    switch current.kind {
    case .name(let name):
      advance()
      return Expression(kind: constant(name) ?? .name(name), range: start)
    case .text(var text):
      advance()
      while case .text(let more) = current.kind {
        text += more
        advance()
      }
      return Expression(kind: .text(text), range: start.lowerBound..<lastEnd)
    case .integer(let value):
      advance()
      return Expression(kind: .integer(value), range: start)
    case .number(let value):
      advance()
      return Expression(kind: .number(value), range: start)
    case .symbol(.openRound):
      advance()
      return try bracketed(from: start.lowerBound)
    case .symbol(.openSquare):
      advance()
      let items = try items(until: .closeSquare)
      return Expression(kind: .list(items), range: start.lowerBound..<lastEnd)
    case .symbol(.openCurly):
      advance()
      return try record(from: start.lowerBound)
    default:
      throw expected("an expression")
    }
  }

  private func constant(_ name: String) -> Expression.Kind? {
    switch name {
    case "true", "True": .boolean(true)
    case "false", "False": .boolean(false)
    case "none", "None": Expression.Kind.none
    default: nil
    }
  }

  private mutating func bracketed(from start: Int) throws(SyntaxProblem) -> Expression {
    if skip(.closeRound) { return Expression(kind: .list([]), range: start..<lastEnd) }
    let first = try expression()
    if skip(.closeRound) { return Expression(kind: first.kind, range: start..<lastEnd) }
    try expect(.comma)
    let rest = try items(until: .closeRound)
    return Expression(kind: .list([first] + rest), range: start..<lastEnd)
  }

  private mutating func items(until close: Symbol) throws(SyntaxProblem) -> [Expression] {
    var items: [Expression] = []
    while !skip(close) {
      items.append(try expression())
      if current.kind != .symbol(close) { try expect(.comma) }
    }
    return items
  }

  private mutating func record(from start: Int) throws(SyntaxProblem) -> Expression {
    var entries: [RecordEntry] = []
    while !skip(.closeCurly) {
      guard case .text(let key) = current.kind else { throw expected("a field's name as a text") }
      let name = Name(text: key, range: current.range)
      advance()
      try expect(.colon)
      entries.append(RecordEntry(key: name, value: try expression()))
      if current.kind != .symbol(.closeCurly) { try expect(.comma) }
    }
    return Expression(kind: .record(entries), range: start..<lastEnd)
  }

  mutating func postfix(_ operand: Expression) throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    var value = operand
    while true {
      if skip(.dot) {
        value = try member(of: value)
      } else if skip(.openSquare) {
        value = try subscripted(value)
      } else if current.kind == .symbol(.openRound) {
        let arguments = try arguments()
        value = make(.call(value, arguments), from: value)
      } else {
        return value
      }
      try descend()
    }
  }

  private mutating func member(of value: Expression) throws(SyntaxProblem) -> Expression {
    if case .integer(let index) = current.kind {
      let place = Expression(kind: .integer(index), range: current.range)
      advance()
      return make(.subscripted(value, place), from: value)
    }
    let name = try name("a field's name")
    return make(.member(value, name), from: value)
  }

  private mutating func subscripted(_ value: Expression) throws(SyntaxProblem) -> Expression {
    let from = current.kind == .symbol(.colon) ? nil : try expression()
    if let from, skip(.closeSquare) { return make(.subscripted(value, from), from: value) }
    try expect(.colon)
    let to = endsSlicePart ? nil : try expression()
    let step = skip(.colon) && !endsSlicePart ? try expression() : nil
    try expect(.closeSquare)
    return make(.slice(value, from: from, to: to, step: step), from: value)
  }

  private var endsSlicePart: Bool {
    current.kind == .symbol(.colon) || current.kind == .symbol(.closeSquare)
  }

  /// Reads the bracketed arguments of a call; none where no bracket is next.
  mutating func arguments() throws(SyntaxProblem) -> Arguments {
    let start = current.range.lowerBound
    guard skip(.openRound) else { return Arguments(range: lastEnd..<lastEnd) }
    var positional: [Expression] = []
    var named: [NamedArgument] = []
    while !skip(.closeRound) {
      if case .name(let text) = current.kind, following.kind == .symbol(.assign) {
        let name = Name(text: text, range: current.range)
        advance()
        advance()
        named.append(NamedArgument(name: name, value: try expression()))
      } else if named.isEmpty {
        positional.append(try expression())
      } else {
        throw expected("an argument with its name")
      }
      if current.kind != .symbol(.closeRound) { try expect(.comma) }
    }
    return Arguments(positional: positional, named: named, range: start..<lastEnd)
  }

  mutating func filtered(_ operand: Expression) throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    var value = operand
    while true {
      if skip(.bar) {
        let name = try name("a filter's name")
        let arguments = try arguments()
        value = make(.filter(value, name, arguments), from: value)
      } else if skip(word: "is") {
        value = try test(of: value)
      } else if current.kind == .symbol(.openRound) {
        let arguments = try arguments()
        value = make(.call(value, arguments), from: value)
      } else {
        return value
      }
      try descend()
    }
  }

  private mutating func test(of value: Expression) throws(SyntaxProblem) -> Expression {
    let isNegated = skip(word: "not")
    let name = try name("a test's name")
    let arguments: Arguments
    if takesBareArgument {
      let start = current.range.lowerBound
      let argument = try postfix(try primary())
      arguments = Arguments(positional: [argument], range: start..<lastEnd)
    } else {
      arguments = try self.arguments()
    }
    return make(.test(value, name, arguments, isNegated: isNegated), from: value)
  }

  private var takesBareArgument: Bool {
    switch current.kind {
    case .name(let word): !["else", "or", "and", "is", "if", "not", "in"].contains(word)
    case .text, .integer, .number: true
    case .symbol(.openSquare), .symbol(.openCurly): true
    default: false
    }
  }
}
