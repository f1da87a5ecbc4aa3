/// A form in which diagnostics are written: for people, for editors, for code hosts.
package enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
  /// Several lines each, with the source and a caret under the place.
  case human

  /// One line each, as compilers write them: `path:line:column: severity: message [id]`.
  case line

  /// Commands for GitHub Actions that annotate the lines of a pull request.
  case github

  /// A GitLab code quality report.
  case gitlab

  /// A SARIF 2.1.0 log.
  case sarif

  /// The program's own JSON, with everything that a diagnostic holds.
  case json

  /// Whether a program reads it, so that nothing else may stand beside it.
  package var isForMachines: Bool {
    switch self {
    case .human, .line: false
    case .github, .gitlab, .sarif, .json: true
    }
  }
}

/// How a listing is laid out.
package struct DiagnosticLayout: Hashable, Sendable {
  package let format: DiagnosticFormat

  /// Whether the human format may use a terminal's colours.
  package let isColoured: Bool

  /// The columns that a line of the human format may fill before it is clipped or wrapped.
  package let width: Int

  package init(_ format: DiagnosticFormat, isColoured: Bool = false, width: Int = 100) {
    self.format = format
    self.isColoured = isColoured
    self.width = max(width, 40)
  }
}
