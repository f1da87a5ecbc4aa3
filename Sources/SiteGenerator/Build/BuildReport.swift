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

  /// What there is to say of the cache, in a line; `nil` where all is well.
  package var remark: String?

  /// Why one output was made or kept, where that was asked.
  package var explanation: OutputExplanation?

  /// Whether only parts of the site were looked at, and the rest was known from the build before.
  var isRevision = false

  /// Whether nothing that was found keeps the site from being published.
  func mayBePublished(strictly isStrict: Bool) -> Bool {
    // By position: a large site has thousands of notes, and none is to be copied to be looked at.
    !diagnostics.indices.contains { position in
      let severity = diagnostics[position].severity
      return severity == .error || (isStrict && severity == .warning)
    }
  }

  /// The same report with what came of publishing.
  func adding(_ result: Result<PublishingReport?, PublishingError>) -> BuildReport {
    switch result {
    case .success(let publishing): adding(publishing, [])
    case .failure(let error): adding(nil, [error.diagnostic])
    }
  }

  /// The same report with what came of publishing and what more was found.
  func adding(_ publishing: PublishingReport?, _ further: [Diagnostic]) -> BuildReport {
    var report = BuildReport(
      pageCount: pageCount,
      publishing: publishing,
      diagnostics: further.isEmpty ? diagnostics : (diagnostics + further).sorted(),
      source: source
    )
    report.remark = remark
    report.explanation = explanation
    report.isRevision = isRevision
    return report
  }
}
