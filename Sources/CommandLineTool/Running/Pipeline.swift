package import Diagnostics
package import SiteGenerator

/// The way from a site's sources to its output, as a command sees it.
package struct Pipeline: Sendable {
  /// Takes a request, tells how far it has come, and gives what came of it.
  package let run:
    @Sendable (BuildRequest, @escaping @Sendable (BuildProgress) -> Void) async -> PipelineResult

  package init(
    _ run:
      @escaping @Sendable (
        BuildRequest, @escaping @Sendable (BuildProgress) -> Void
      ) async -> PipelineResult
  ) {
    self.run = run
  }
}

/// What came of a build or a check.
package struct PipelineResult: Sendable {
  package let pageCount: Int

  /// What was done to the output; `nil` where nothing was published.
  package let publishing: PublishedFiles?

  package let diagnostics: [Diagnostic]

  /// Finds the text of a source that a diagnostic names.
  package let source: @Sendable (SourcePath) -> SourceText?

  /// What there is to say of the cache, in a line; `nil` where all is well.
  package var remark: String?

  /// Why one output was made or kept, where that was asked.
  package var explanation: OutputExplanation?

  package init(
    pageCount: Int,
    publishing: PublishedFiles?,
    diagnostics: [Diagnostic],
    source: @escaping @Sendable (SourcePath) -> SourceText?
  ) {
    self.pageCount = pageCount
    self.publishing = publishing
    self.diagnostics = diagnostics
    self.source = source
  }
}

/// How many files publishing wrote and deleted.
package struct PublishedFiles: Hashable, Sendable {
  package let written: Int
  package let deleted: Int

  package init(written: Int, deleted: Int) {
    self.written = written
    self.deleted = deleted
  }
}
