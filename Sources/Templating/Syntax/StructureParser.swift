internal import Diagnostics

/// Reads the statements by which templates are put together.
extension TemplateParser {
  mutating func extends(_ tag: StatementTag) {
    guard
      let name = head(tag, { cursor throws(SyntaxProblem) in try cursor.templateName() })
    else { return }
    if template.parent != nil {
      report(
        SyntaxProblem(
          "second 'extends' in one template",
          tag.range,
          help: "a template has one parent; remove one of the two"
        )
      )
    } else if openEnds.count > 1 {
      report(
        SyntaxProblem(
          "'extends' inside another statement",
          tag.range,
          help: "move it to the start of the file; a template always has the same parent"
        )
      )
    } else {
      template.parent = name
    }
  }

  mutating func block(_ tag: StatementTag) -> Statement? {
    let head = head(tag) { cursor throws(SyntaxProblem) -> (Name, Bool, Bool) in
      let name = try cursor.name("a block's name")
      let isScoped = cursor.skip(word: "scoped")
      return (name, isScoped, cursor.skip(word: "required"))
    }
    let (statements, end) = body(until: ["endblock"])
    guard let end else {
      reportUnclosed(tag)
      return nil
    }
    guard let (name, isScoped, isRequired) = head else { return nil }
    checkEnd(end, repeats: name)
    let block = BlockStatement(
      name: name,
      isScoped: isScoped,
      isRequired: isRequired,
      body: statements
    )
    if template.blocks[name.text] != nil {
      report(
        SyntaxProblem(
          "block '\(name.text)' is defined twice",
          name.range,
          kind: TemplatingDiagnostics.duplicateName,
          help: "give it another name, or print the first again with '{{ self.\(name.text)() }}'"
        )
      )
      return nil
    }
    template.blocks[name.text] = block
    return .block(block)
  }

  /// An `endblock` or `endmacro` may repeat the name that it closes.
  private mutating func checkEnd(_ end: StatementTag, repeats name: Name) {
    _ = head(end) { cursor throws(SyntaxProblem) in
      guard !cursor.isAtEnd else { return }
      let repeated = try cursor.name("the end of the tag")
      guard repeated.text == name.text else {
        throw SyntaxProblem(
          "'\(end.keyword) \(repeated.text)' closes '\(name.text)'",
          repeated.range,
          kind: TemplatingDiagnostics.unexpectedEnd,
          replacement: name.text
        )
      }
    }
  }

  mutating func macro(_ tag: StatementTag) -> Statement? {
    let head = head(tag) { cursor throws(SyntaxProblem) -> (Name, [MacroParameter]) in
      let name = try cursor.name("a macro's name")
      return (name, try cursor.parameters())
    }
    let (statements, end) = body(until: ["endmacro"])
    guard let end else {
      reportUnclosed(tag)
      return nil
    }
    guard let (name, parameters) = head else { return nil }
    checkEnd(end, repeats: name)
    return .macro(MacroStatement(name: name, parameters: parameters, body: statements))
  }

  mutating func call(_ tag: StatementTag) -> Statement? {
    let head = head(tag) { cursor throws(SyntaxProblem) -> ([MacroParameter], Expression) in
      let parameters =
        cursor.current.kind == .symbol(.openRound) ? try cursor.parameters() : []
      let call = try cursor.expression()
      guard case .call = call.kind else {
        throw SyntaxProblem("call of a macro expected", call.range)
      }
      return (parameters, call)
    }
    let statements = closedBody(of: tag)
    return head.map {
      .call(CallStatement(parameters: $0, call: $1, body: statements, range: tag.range))
    }
  }

  mutating func include(_ tag: StatementTag) -> Statement? {
    head(tag) { cursor throws(SyntaxProblem) -> Statement in
      let names = try cursor.templateNames()
      let ignoresMissing = cursor.skip(word: "ignore")
      if ignoresMissing { try cursor.expect(word: "missing") }
      let seesContext = try cursor.contextClause() ?? true
      return .include(
        IncludeStatement(names: names, ignoresMissing: ignoresMissing, seesContext: seesContext)
      )
    }
  }

  mutating func importModule(_ tag: StatementTag) -> Statement? {
    head(tag) { cursor throws(SyntaxProblem) -> Statement in
      let name = try cursor.templateName()
      try cursor.expect(word: "as")
      let alias = try cursor.name("a name")
      return .importModule(
        name,
        alias: alias,
        seesContext: try cursor.contextClause() ?? false
      )
    }
  }

  mutating func importNames(_ tag: StatementTag) -> Statement? {
    head(tag) { cursor throws(SyntaxProblem) -> Statement in
      let template = try cursor.templateName()
      try cursor.expect(word: "import")
      var names: [ImportedName] = []
      var seesContext: Bool?
      repeat {
        let name = try cursor.name("a macro's name")
        let alias = cursor.skip(word: "as") ? try cursor.name("a name") : name
        names.append(ImportedName(name: name, alias: alias))
        seesContext = try cursor.contextClause()
      } while seesContext == nil && cursor.skip(.comma)
      return .importNames(template, names, seesContext: seesContext ?? false)
    }
  }
}

extension TokenCursor {
  /// The bracketed parameters of a macro; those with a default come last.
  fileprivate mutating func parameters() throws(SyntaxProblem) -> [MacroParameter] {
    try expect(.openRound)
    var parameters: [MacroParameter] = []
    while !skip(.closeRound) {
      let name = try name("a parameter's name")
      let defaultValue = skip(.assign) ? try expression() : nil
      if defaultValue == nil, parameters.last?.defaultValue != nil {
        throw SyntaxProblem(
          "parameter '\(name.text)' without a default follows one that has a default",
          name.range,
          help: "give it a default too, or move it to the front"
        )
      }
      if parameters.contains(where: { $0.name.text == name.text }) {
        throw SyntaxProblem(
          "parameter '\(name.text)' is named twice",
          name.range,
          kind: TemplatingDiagnostics.duplicateName
        )
      }
      parameters.append(MacroParameter(name: name, defaultValue: defaultValue))
      if current.kind != .symbol(.closeRound) { try expect(.comma) }
    }
    return parameters
  }

  fileprivate mutating func templateNames() throws(SyntaxProblem) -> [Name] {
    guard skip(.openSquare) else { return [try templateName()] }
    var names: [Name] = []
    repeat {
      names.append(try templateName())
    } while skip(.comma)
    try expect(.closeSquare)
    return names
  }

  fileprivate mutating func contextClause() throws(SyntaxProblem) -> Bool? {
    let seesContext: Bool
    if skip(word: "with") {
      seesContext = true
    } else if skip(word: "without") {
      seesContext = false
    } else {
      return nil
    }
    try expect(word: "context")
    return seesContext
  }
}
