internal import Diagnostics

/// Renders a planned site.
enum SitePublication {
  /// Hands every output over as soon as it is made, so that memory does not grow with the site.
  static func stage(
    _ site: PlannedSite,
    into sink: some OutputSink,
    jobs: Int,
    progress: @Sendable (BuildProgress) -> Void
  ) -> PublishingError? {
    let total = site.plan.tasks.count
    for copy in site.plan.copies {
      do throws(PublishingError) {
        try sink.copy(copy.output, from: copy.asset)
      } catch {
        return error
      }
    }
    // In runs, so that progress can be told between them.
    let run = max(jobs * 64, 256, total / 10)
    var start = 0
    while start < total {
      progress(BuildProgress(.rendering, completed: start, total: total))
      let end = min(start + run, total)
      let failures = concurrentMap(Array(site.plan.tasks[start..<end]), jobs: jobs) { task in
        do throws(PublishingError) {
          try sink.stage(task.output, site.rendering.render(task))
          return PublishingError?.none
        } catch {
          return error
        }
      }
      if let failure = failures.compactMap({ $0 }).first { return failure }
      start = end
    }
    return nil
  }
}
