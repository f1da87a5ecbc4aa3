package import Diagnostics

/// What came of a build or a check.
package struct BuildReport: Sendable {
  package let pageCount: Int

  /// What was done to the output; `nil` where nothing was published.
  package let publishing: PublishingReport?

  /// All that was found, sorted.
  package let diagnostics: [Diagnostic]

  /// Finds the text of a source that a diagnostic names.
  package let source: @Sendable (SourcePath) -> SourceText?

  /// Whether nothing that was found keeps the site from being published.
  func mayBePublished(strictly isStrict: Bool) -> Bool {
    !diagnostics.contains { $0.severity == .error || (isStrict && $0.severity == .warning) }
  }

  /// The same report with what came of publishing.
  func adding(_ result: Result<PublishingReport?, PublishingError>) -> BuildReport {
    switch result {
    case .success(let publishing):
      BuildReport(
        pageCount: pageCount,
        publishing: publishing,
        diagnostics: diagnostics,
        source: source
      )
    case .failure(let error):
      BuildReport(
        pageCount: pageCount,
        publishing: nil,
        diagnostics: (diagnostics + [error.diagnostic]).sorted(),
        source: source
      )
    }
  }
}
