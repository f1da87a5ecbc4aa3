internal import Diagnostics

/// What is wrong with the writing of a template, before its file is known.
struct SyntaxProblem: Error {
  let kind: DiagnosticKind
  let message: String
  let range: Range<Int>
  let help: String?

  /// What stands there and what the nearest known word is, for a fix.
  let replacement: String?

  init(
    _ message: String,
    _ range: Range<Int>,
    kind: DiagnosticKind = TemplatingDiagnostics.syntax,
    help: String? = nil,
    replacement: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    self.help = help
    self.replacement = replacement
  }

  static func unclosed(_ what: String, _ range: Range<Int>, help: String) -> SyntaxProblem {
    SyntaxProblem(
      "\(what) is never closed",
      range,
      kind: TemplatingDiagnostics.unclosed,
      help: help
    )
  }

  func diagnostic(in source: SourceText) -> Diagnostic {
    let location = source.location(range)
    return Diagnostic(
      kind,
      message,
      at: location,
      help: help,
      fixIts: replacement.map { [FixIt.replace(location, with: $0)] } ?? []
    )
  }
}
