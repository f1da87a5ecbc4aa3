/// Reads expressions with Jinja's operators and their precedence, loosest first.
extension TokenCursor {
  mutating func expression() throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    try descend()
    var value = try disjunction()
    while skip(word: "if") {
      try descend()
      let condition = try disjunction()
      let otherwise = skip(word: "else") ? try expression() : nil
      value = make(
        .conditional(value, condition: condition, otherwise: otherwise),
        from: value
      )
    }
    return value
  }

  /// An expression, or several with commas between them as a list.
  mutating func expressionOrTuple() throws(SyntaxProblem) -> Expression {
    let first = try expression()
    guard current.kind == .symbol(.comma) else { return first }
    var items = [first]
    while skip(.comma), !isAtEnd {
      items.append(try expression())
    }
    return make(.list(items), from: first)
  }

  /// Ends an expression where the token before ended.
  func make(_ kind: Expression.Kind, from first: Expression) -> Expression {
    Expression(kind: kind, range: first.range.lowerBound..<max(lastEnd, first.range.upperBound))
  }

  mutating func disjunction() throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    var left = try conjunction()
    while skip(word: "or") {
      try descend()
      let right = try conjunction()
      left = make(.or(left, right), from: left)
    }
    return left
  }

  private mutating func conjunction() throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    var left = try negation()
    while skip(word: "and") {
      try descend()
      let right = try negation()
      left = make(.and(left, right), from: left)
    }
    return left
  }

  private mutating func negation() throws(SyntaxProblem) -> Expression {
    let start = current.range.lowerBound
    guard skip(word: "not") else { return try comparison() }
    let outer = depth
    defer { depth = outer }
    try descend()
    let negated = try negation()
    return Expression(kind: .not(negated), range: start..<lastEnd)
  }

  private mutating func comparison() throws(SyntaxProblem) -> Expression {
    let left = try sum()
    var steps: [ComparisonStep] = []
    while let comparison = comparisonOperator() {
      steps.append(ComparisonStep(comparison: comparison, right: try sum()))
    }
    return steps.isEmpty ? left : make(.comparison(left, steps), from: left)
  }

  private mutating func comparisonOperator() -> Comparison? {
    if skip(.equal) { return .equal }
    if skip(.notEqual) { return .notEqual }
    if skip(.less) { return .less }
    if skip(.lessOrEqual) { return .lessOrEqual }
    if skip(.greater) { return .greater }
    if skip(.greaterOrEqual) { return .greaterOrEqual }
    if skip(word: "in") { return .isIn }
    guard current.kind == .name("not"), following.kind == .name("in") else { return nil }
    advance()
    advance()
    return .isNotIn
  }

  private mutating func sum() throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    var left = try concatenation()
    while true {
      let operation: Arithmetic
      if skip(.add) {
        operation = .add
      } else if skip(.subtract) {
        operation = .subtract
      } else {
        return left
      }
      try descend()
      let right = try concatenation()
      left = make(.arithmetic(operation, left, right), from: left)
    }
  }

  private mutating func concatenation() throws(SyntaxProblem) -> Expression {
    let first = try product()
    var parts = [first]
    while skip(.concatenate) {
      parts.append(try product())
    }
    return parts.count == 1 ? first : make(.concatenation(parts), from: first)
  }

  private mutating func product() throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    var left = try power()
    while let operation = productOperator() {
      try descend()
      let right = try power()
      left = make(.arithmetic(operation, left, right), from: left)
    }
    return left
  }

  private mutating func productOperator() -> Arithmetic? {
    if skip(.multiply) { return .multiply }
    if skip(.divide) { return .divide }
    if skip(.floorDivide) { return .floorDivide }
    if skip(.remainder) { return .remainder }
    return nil
  }

  private mutating func power() throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    var left = try unary(takesFilters: true)
    while skip(.power) {
      try descend()
      let right = try unary(takesFilters: true)
      left = make(.arithmetic(.power, left, right), from: left)
    }
    return left
  }

  private mutating func unary(takesFilters: Bool) throws(SyntaxProblem) -> Expression {
    let outer = depth
    defer { depth = outer }
    try descend()
    let start = current.range.lowerBound
    var operand: Expression
    if skip(.subtract) {
      let value = try unary(takesFilters: false)
      operand = Expression(kind: .negative(value), range: start..<lastEnd)
    } else if skip(.add) {
      let value = try unary(takesFilters: false)
      operand = Expression(kind: .positive(value), range: start..<lastEnd)
    } else {
      operand = try primary()
    }
    operand = try postfix(operand)
    return takesFilters ? try filtered(operand) : operand
  }
}
