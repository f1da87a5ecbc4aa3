internal import Diagnostics

/// Reads a template file into statements, and goes on after each mistake.
struct TemplateParser {
  var scanner: TemplateScanner
  var template: ParsedTemplate

  /// The words that close the statements that are open, innermost last.
  var openEnds: [Set<String>] = []

  /// A closing tag that an inner statement met and left to an outer one.
  private var pendingTag: StatementTag?
  private var isAbandoned = false

  static let nestingLimit = 60
  static let sizeLimit = 10_000_000

  /// Reads a file; its mistakes come back beside it.
  static func parse(_ source: SourceText) -> (ParsedTemplate, [Diagnostic]) {
    if let problem = unreadable(source) {
      return (ParsedTemplate(source: source), [problem.diagnostic(in: source)])
    }
    var parser = TemplateParser(source)
    parser.template.body = parser.body(until: []).statements
    if parser.scanner.hasLostStatement { parser.template.isWhole = false }
    return (parser.template, parser.scanner.diagnostics)
  }

  private init(_ source: SourceText) {
    scanner = TemplateScanner(source)
    template = ParsedTemplate(source: source)
  }

  private static func unreadable(_ source: SourceText) -> SyntaxProblem? {
    guard source.bytes.count <= sizeLimit else {
      let size = "\(source.bytes.count / 1_000_000) MB"
      return SyntaxProblem(
        "template of \(size) is over the limit of 10 MB",
        0..<0,
        kind: TemplatingDiagnostics.tooLarge
      )
    }
    guard let offset = UTF8Validation.firstInvalidOffset(in: source.bytes) else { return nil }
    return SyntaxProblem(
      "byte that is not UTF-8",
      offset..<offset + 1,
      kind: TemplatingDiagnostics.notUTF8,
      help: "save the file with the encoding UTF-8"
    )
  }

  /// Reads statements up to one of the closing words, or to the end.
  mutating func body(until ends: Set<String>) -> (statements: [Statement], end: StatementTag?) {
    guard openEnds.count < TemplateParser.nestingLimit else {
      abandon()
      return ([], nil)
    }
    openEnds.append(ends)
    defer { openEnds.removeLast() }
    var statements: [Statement] = []
    while !isAbandoned {
      switch nextSegment() {
      case .text(let run):
        statements.append(.text(run))
      case .output(let tokens, let range):
        statements.append(.print(output(tokens, range)))
      case .tag(let tag):
        if ends.contains(tag.keyword) { return (statements, tag) }
        if closesOuter(tag) {
          pendingTag = tag
          return (statements, nil)
        }
        if let statement = statement(tag) { statements.append(statement) }
      case .end:
        return (statements, nil)
      }
    }
    return (statements, nil)
  }

  private enum Piece {
    case text(TextRun)
    case output([Token], Range<Int>)
    case tag(StatementTag)
    case end
  }

  private mutating func nextSegment() -> Piece {
    if let tag = pendingTag {
      pendingTag = nil
      return .tag(tag)
    }
    switch scanner.next() {
    case .text(let run): return .text(run)
    case .output(let tokens, let range): return .output(tokens, range)
    case .statement(let tokens, let range):
      return .tag(StatementTag(tokens: tokens, range: range))
    case .end: return .end
    }
  }

  private func closesOuter(_ tag: StatementTag) -> Bool {
    tag.isEnd && openEnds.contains { $0.contains(tag.keyword) }
  }

  private mutating func abandon() {
    guard !isAbandoned else { return }
    isAbandoned = true
    let place = scanner.offset..<scanner.offset
    report(
      SyntaxProblem(
        "statements are nested more than \(TemplateParser.nestingLimit) levels deep",
        place,
        kind: TemplatingDiagnostics.tooDeep
      )
    )
  }

  private mutating func output(_ tokens: [Token], _ range: Range<Int>) -> Expression {
    var cursor = TokenCursor(tokens)
    do throws(SyntaxProblem) {
      let expression = try cursor.expressionOrTuple()
      try cursor.expectEnd()
      return expression
    } catch {
      scanner.diagnostics.append(error.diagnostic(in: scanner.source))
      return Expression(kind: .broken, range: range)
    }
  }

  /// Does what may fail; reports the failure and gives nothing.
  mutating func attempt<Result>(
    _ range: Range<Int>,
    _ work: () throws(SyntaxProblem) -> Result
  ) -> Result? {
    do {
      return try work()
    } catch {
      report(error)
      return nil
    }
  }

  mutating func report(_ problem: SyntaxProblem) {
    template.isWhole = false
    scanner.diagnostics.append(problem.diagnostic(in: scanner.source))
  }

  /// Reports a statement that was opened here and that nothing closes.
  mutating func reportUnclosed(_ tag: StatementTag) {
    guard !isAbandoned else { return }
    let end = StatementTag.ends[tag.keyword] ?? "end\(tag.keyword)"
    report(
      .unclosed(
        "statement '\(tag.keyword)'",
        tag.range,
        help: "close it with '{% \(end) %}'"
      )
    )
  }
}
