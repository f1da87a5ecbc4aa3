internal import SiteGenerator

extension Pipeline {
  /// The site generator's own pipeline.
  package static let complete = Pipeline { request, progress in
    let report = SiteBuild.run(request, progress: progress)
    var result = PipelineResult(
      pageCount: report.pageCount,
      publishing: report.publishing.map {
        PublishedFiles(written: $0.written, deleted: $0.deleted)
      },
      diagnostics: report.diagnostics,
      source: report.source
    )
    result.remark = report.remark
    result.explanation = report.explanation
    return result
  }
}
