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

  /// Whether anything found keeps the site from being published.
  package var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
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
