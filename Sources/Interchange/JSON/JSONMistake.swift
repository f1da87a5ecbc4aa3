package import Diagnostics

/// Where a file stops being JSON, or text.
package struct JSONMistake: Error, Hashable, Sendable {
  package let diagnostic: Diagnostic

  init(
    as kind: DiagnosticKind = InterchangeDiagnostics.invalidJSON,
    _ message: String,
    at location: SourceLocation,
    help: String? = nil,
    notes: [DiagnosticNote] = []
  ) {
    diagnostic = Diagnostic(
      kind,
      message,
      at: location,
      help: help,
      notes: notes
    )
  }
}
