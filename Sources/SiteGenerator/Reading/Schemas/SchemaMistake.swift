internal import Diagnostics
internal import YAML

/// Words mistakes that several schemas share.
enum SchemaMistake {
  static func budgetReversed(_ target: Located<Int>, _ maximum: Located<Int>) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.budgetReversed,
      "'maximum' is \(maximum.value), less than the target of \(target.value)",
      at: maximum.location,
      help: "the target is what to aim for, the maximum what may not be exceeded",
      notes: [DiagnosticNote("'target' is here", at: target.location)]
    )
  }

  static func notARouteName(
    _ text: String,
    _ name: String,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.badName,
      "'\(text)' is not the name of a route",
      at: location,
      help: "write the file's name without folder and '.md': '\(name)'",
      fixIts: name.isEmpty ? [] : [.replace(location, with: name)]
    )
  }

  static func badName(
    _ text: String,
    _ expected: String,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.badName,
      "'\(text)' is not \(expected)",
      at: location,
      help: "use letters, digits, '-' and '_'"
    )
  }
}
