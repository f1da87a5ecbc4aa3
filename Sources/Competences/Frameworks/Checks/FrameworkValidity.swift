import Diagnostics

/// An edition that stops being valid before it begins.
enum FrameworkValidity {
  static func diagnostics(in framework: CompetenceFramework) -> [Diagnostic] {
    guard let from = framework.validFrom, let until = framework.validUntil, until < from else {
      return []
    }
    return [
      Diagnostic(
        CompetenceDiagnostics.frameworkValidity,
        "framework \(framework.reference) is valid until \(until), before it begins on \(from)",
        at: framework.location,
        help: "put the first day under 'validFrom' and the last submission date under 'validUntil'"
      )
    ]
  }
}
