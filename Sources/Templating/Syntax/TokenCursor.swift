internal import Diagnostics

/// Walks over the tokens of one tag.
struct TokenCursor {
  let tokens: [Token]
  private(set) var index: Int

  /// How many brackets and operators enclose this place.
  var depth = 0

  static let depthLimit = 60

  init(_ tokens: [Token], from index: Int = 0) {
    self.tokens = tokens
    self.index = index
  }

  var current: Token { tokens[index] }

  /// The token after the current one; the end where there is none.
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// Where the token before ended.
  var lastEnd: Int { index > 0 ? tokens[index - 1].range.upperBound : current.range.lowerBound }

  var isAtEnd: Bool { current.kind == .end }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Passes over a symbol, if it is next.
  mutating func skip(_ symbol: Symbol) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  /// Passes over a word, if it is next.
  mutating func skip(word: String) -> Bool {
    guard current.kind == .name(word) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(SyntaxProblem) {
    guard skip(symbol) else { throw expected("'\(symbol.rawValue)'") }
  }

  mutating func expect(word: String) throws(SyntaxProblem) {
    guard skip(word: word) else { throw expected("'\(word)'") }
  }

  mutating func expectEnd() throws(SyntaxProblem) {
    guard isAtEnd else { throw expected("the end of the tag") }
  }

  mutating func name(_ what: String) throws(SyntaxProblem) -> Name {
    guard case .name(let text) = current.kind else { throw expected(what) }
    let name = Name(text: text, range: current.range)
    advance()
    return name
  }

  /// The name of a template, written as a text.
  mutating func templateName() throws(SyntaxProblem) -> Name {
    guard case .text(let text) = current.kind else {
      throw SyntaxProblem(
        "template name expected, found \(current.described)",
        current.range,
        help:
          "write the file's name between quotation marks; names are fixed when a theme is loaded"
      )
    }
    let name = Name(text: text, range: current.range)
    advance()
    return name
  }

  func expected(_ what: String) -> SyntaxProblem {
    SyntaxProblem("\(what) expected, found \(current.described)", current.range)
  }

  /// Goes one level deeper, as far as the limit allows.
  mutating func descend() throws(SyntaxProblem) {
    depth += 1
    guard depth <= TokenCursor.depthLimit else {
      throw SyntaxProblem(
        "expression is nested more than \(TokenCursor.depthLimit) levels deep",
        current.range,
        kind: TemplatingDiagnostics.tooDeep
      )
    }
  }
}
