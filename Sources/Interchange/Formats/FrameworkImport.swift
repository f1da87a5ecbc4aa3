package import Competences
package import Diagnostics

/// What came of importing a file.
package struct FrameworkImport: Sendable {
  /// The framework; `nil` where the file or what was said of it is not enough for one.
  package let framework: CompetenceFramework?
  package let diagnostics: [Diagnostic]

  /// What the file holds and a framework of the site cannot.
  package let losses: [InterchangeLoss]

  /// Reads a framework from a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - format: Its format; guessed where none is given.
  ///   - identity: What the file does not say, or what is to hold instead.
  /// - Returns: The framework, marked as a sample until somebody has compared it, and what is wrong.
  package static func read(
    _ source: SourceText,
    as format: FrameworkFormat? = nil,
    identity: FrameworkIdentity = FrameworkIdentity()
  ) -> FrameworkImport {
    var log = ImportLog(source)
    let draft: FrameworkDraft? =
      switch format ?? FrameworkFormat.guess(source) {
      case .csv: FrameworkCSV.read(&log)
      case .caseNetwork: CASEReader.read(&log)
      case .matrix: MatrixReader.read(&log)
      case .json: NativeReader.read(&log)
      }
    let framework = draft?.framework(identity: identity, &log)
    if let framework {
      // What could not be read is not missing from the framework as well.
      let isBroken = log.diagnostics.contains { $0.severity == .error }
      for diagnostic in FrameworkChecks.diagnostics(ofOne: framework)
      where !isBroken || diagnostic.kind != CompetenceDiagnostics.emptyFramework {
        log.report(diagnostic)
      }
    }
    return FrameworkImport(
      framework: framework,
      diagnostics: log.diagnostics.sorted(),
      losses: log.losses.losses
    )
  }
}
