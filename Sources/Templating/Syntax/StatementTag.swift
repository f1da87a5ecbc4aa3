/// A `{% ... %}` tag before it is known what it says.
struct StatementTag: Sendable {
  let tokens: [Token]
  let range: Range<Int>

  /// The first word; empty where there is none.
  var keyword: String {
    guard case .name(let word) = tokens[0].kind else { return "" }
    return word
  }

  /// Whether it can only close or continue another statement.
  var isEnd: Bool {
    StatementTag.ends.values.contains(keyword) || ["else", "elif"].contains(keyword)
  }

  /// The statements that have a body, with the words that close them.
  static let ends = [
    "if": "endif", "for": "endfor", "block": "endblock", "macro": "endmacro", "set": "endset",
    "with": "endwith", "call": "endcall", "raw": "endraw",
  ]

  /// Every statement of the language.
  static let statements = [
    "if", "for", "set", "block", "extends", "include", "macro", "import", "from", "with", "call",
    "raw",
  ]

  /// A cursor after the first word.
  var cursor: TokenCursor { TokenCursor(tokens, from: min(1, tokens.count - 1)) }
}
