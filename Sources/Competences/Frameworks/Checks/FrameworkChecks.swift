package import Diagnostics

/// Everything that can be wrong with the frameworks of a site, found from the frameworks alone.
package enum FrameworkChecks {
  /// Checks every framework by itself and all of them with one another.
  package static func diagnostics(of catalogue: FrameworkCatalogue) -> [Diagnostic] {
    var diagnostics = DuplicateFramework.diagnostics(in: catalogue)
    for framework in catalogue.frameworks {
      diagnostics += FrameworkChecks.diagnostics(ofOne: framework)
      diagnostics += CrosswalkCodes.diagnostics(in: framework, of: catalogue)
      diagnostics += CrosswalkCompleteness.diagnostics(in: framework, of: catalogue)
    }
    return diagnostics
  }

  /// Checks a framework by itself, for one that is not part of a site yet.
  package static func diagnostics(ofOne framework: CompetenceFramework) -> [Diagnostic] {
    var diagnostics = DuplicateCompetence.diagnostics(in: framework)
    diagnostics += EmptyFramework.diagnostics(in: framework)
    diagnostics += FrameworkValidity.diagnostics(in: framework)
    diagnostics += MinimumEvidence.diagnostics(in: framework)
    diagnostics += CrosswalkShape.diagnostics(in: framework)
    diagnostics += CrosswalkRepetition.diagnostics(in: framework)
    return diagnostics
  }
}
