extension Pipeline {
  /// The site generator's own pipeline.
  package static let complete = Pipeline { _, _ in
    PipelineResult(pageCount: 0, publishing: nil, diagnostics: []) { _ in nil }
  }
}
