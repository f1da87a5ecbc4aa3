internal import Diagnostics

extension TemplateParser {
  /// Reads the statement that a tag opens; `nil` where it cannot be read or prints nothing.
  mutating func statement(_ tag: StatementTag) -> Statement? {
    switch tag.keyword {
    case "if": return condition(tag)
    case "for": return loop(tag)
    case "set": return assignment(tag)
    case "with": return with(tag)
    case "block": return block(tag)
    case "macro": return macro(tag)
    case "call": return call(tag)
    case "extends": extends(tag)
    case "include": return include(tag)
    case "import": return importModule(tag)
    case "from": return importNames(tag)
    default: reportUnknown(tag)
    }
    return nil
  }

  private mutating func reportUnknown(_ tag: StatementTag) {
    let word = tag.tokens[0]
    if tag.isEnd {
      report(
        SyntaxProblem(
          "'\(tag.keyword)' closes nothing that is open",
          tag.range,
          kind: TemplatingDiagnostics.unexpectedEnd
        )
      )
    } else if tag.keyword.isEmpty {
      report(SyntaxProblem("a statement expected, found \(word.described)", tag.range))
    } else {
      let known = StatementTag.statements + StatementTag.ends.values.sorted() + ["else", "elif"]
      let nearest = NearMiss.nearest(to: tag.keyword, in: known)
      report(
        SyntaxProblem(
          "statement '\(tag.keyword)' does not exist",
          word.range,
          kind: TemplatingDiagnostics.unknownStatement,
          help: nearest.map { "did you mean '\($0)'?" }
            ?? "the statements are \(StatementTag.statements.joined(separator: ", "))",
          replacement: nearest
        )
      )
    }
  }

  /// Reads a statement's head; the body is read even where the head is broken.
  mutating func head<Head>(
    _ tag: StatementTag,
    _ read: (inout TokenCursor) throws(SyntaxProblem) -> Head
  ) -> Head? {
    var cursor = tag.cursor
    return attempt(tag.range) { () throws(SyntaxProblem) in
      let head = try read(&cursor)
      try cursor.expectEnd()
      return head
    }
  }

  /// Reads a body up to its end; an end that never comes is reported.
  mutating func closedBody(of tag: StatementTag) -> [Statement] {
    let (statements, end) = body(until: [StatementTag.ends[tag.keyword] ?? ""])
    if end == nil { reportUnclosed(tag) }
    return statements
  }

  private mutating func condition(_ tag: StatementTag) -> Statement {
    var branches: [ConditionBranch] = []
    var opening = tag
    while true {
      let condition =
        head(opening) { cursor throws(SyntaxProblem) in try cursor.expressionOrTuple() }
        ?? Expression(kind: .broken, range: opening.range)
      let (statements, end) = body(until: ["elif", "else", "endif"])
      branches.append(
        ConditionBranch(condition: condition, body: statements, range: opening.range)
      )
      guard let end else {
        reportUnclosed(tag)
        return .condition(branches, otherwise: nil, range: tag.range)
      }
      guard end.keyword != "elif" else {
        opening = end
        continue
      }
      let otherwise = end.keyword == "else" ? elseBody(of: tag, end) : nil
      return .condition(branches, otherwise: otherwise, range: tag.range)
    }
  }

  /// Reads what follows `else`.
  private mutating func elseBody(of tag: StatementTag, _ elseTag: StatementTag) -> [Statement] {
    _ = head(elseTag) { _ throws(SyntaxProblem) in }
    return closedBody(of: tag)
  }

  private mutating func loop(_ tag: StatementTag) -> Statement? {
    let head = head(tag) { cursor throws(SyntaxProblem) -> LoopHead in
      var targets = [try cursor.name("a name for the item")]
      while cursor.skip(.comma) {
        targets.append(try cursor.name("a name for the item"))
      }
      try cursor.expect(word: "in")
      let list = try cursor.disjunctionOrTuple()
      let filter = cursor.skip(word: "if") ? try cursor.expression() : nil
      let isRecursive = cursor.skip(word: "recursive")
      return LoopHead(targets: targets, list: list, filter: filter, isRecursive: isRecursive)
    }
    let (statements, end) = body(until: ["else", "endfor"])
    if end == nil { reportUnclosed(tag) }
    let otherwise = end.flatMap { $0.keyword == "else" ? elseBody(of: tag, $0) : nil }
    guard let head else { return nil }
    return .loop(
      LoopStatement(
        targets: head.targets,
        list: head.list,
        filter: head.filter,
        isRecursive: head.isRecursive,
        body: statements,
        otherwise: otherwise,
        range: tag.range
      )
    )
  }

  private struct LoopHead {
    let targets: [Name]
    let list: Expression
    let filter: Expression?
    let isRecursive: Bool
  }

  private mutating func assignment(_ tag: StatementTag) -> Statement? {
    let head = head(tag) { cursor throws(SyntaxProblem) -> ([AssignmentTarget], Expression?) in
      var targets = [try cursor.assignmentTarget()]
      while cursor.skip(.comma) {
        targets.append(try cursor.assignmentTarget())
      }
      guard !cursor.isAtEnd || targets.count > 1 || targets[0].field != nil else {
        return (targets, nil)
      }
      try cursor.expect(.assign)
      return (targets, try cursor.expressionOrTuple())
    }
    guard let (targets, value) = head else { return nil }
    guard let value else {
      return .capture(targets[0].name, closedBody(of: tag), range: tag.range)
    }
    return .assignment(targets, value)
  }

  private mutating func with(_ tag: StatementTag) -> Statement? {
    let bindings = head(tag) { cursor throws(SyntaxProblem) -> [WithBinding] in
      var bindings: [WithBinding] = []
      while !cursor.isAtEnd {
        if !bindings.isEmpty { try cursor.expect(.comma) }
        let name = try cursor.name("a name")
        try cursor.expect(.assign)
        bindings.append(WithBinding(name: name, value: try cursor.expression()))
      }
      return bindings
    }
    let statements = closedBody(of: tag)
    return bindings.map { .with($0, statements) }
  }
}

extension TokenCursor {
  /// What a loop goes over: without a bare `if`, which is the loop's filter.
  fileprivate mutating func disjunctionOrTuple() throws(SyntaxProblem) -> Expression {
    let first = try disjunction()
    guard current.kind == .symbol(.comma) else { return first }
    var items = [first]
    while skip(.comma) {
      items.append(try disjunction())
    }
    return make(.list(items), from: first)
  }

  fileprivate mutating func assignmentTarget() throws(SyntaxProblem) -> AssignmentTarget {
    let name = try name("a name")
    return AssignmentTarget(name: name, field: skip(.dot) ? try self.name("a field's name") : nil)
  }
}
