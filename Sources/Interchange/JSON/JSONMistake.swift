package import Diagnostics

/// Where a file stops being JSON.
package struct JSONMistake: Error, Hashable, Sendable {
  package let diagnostic: Diagnostic

  init(
    _ message: String,
    at location: SourceLocation,
    help: String? = nil,
    notes: [DiagnosticNote] = []
  ) {
    diagnostic = Diagnostic(
      InterchangeDiagnostics.invalidJSON,
      message,
      at: location,
      help: help,
      notes: notes
    )
  }
}
