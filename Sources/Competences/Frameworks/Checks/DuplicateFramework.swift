import Diagnostics

/// Two files that hold one edition of one framework.
enum DuplicateFramework {
  static func diagnostics(in catalogue: FrameworkCatalogue) -> [Diagnostic] {
    var first: [FrameworkReference: CompetenceFramework] = [:]
    var diagnostics: [Diagnostic] = []
    for framework in catalogue.frameworks {
      guard let earlier = first[framework.reference] else {
        first[framework.reference] = framework
        continue
      }
      diagnostics.append(
        Diagnostic(
          CompetenceDiagnostics.duplicateFramework,
          "framework \(framework.reference) is defined twice",
          at: framework.location,
          help: "give one of them another id or edition, or delete it",
          notes: [DiagnosticNote("also defined here", at: earlier.location)]
        )
      )
    }
    return diagnostics
  }
}
