internal import Diagnostics

/// Hands the outputs of a site to a session: those that the build before made by the same keys as they
/// stand, the others as soon as they are rendered.
struct RecordedPublication: Sendable {
  private let site: PlannedSite
  private let former: FormerOutputs?
  private let keepsRecord: Bool
  private let jobs: Int
  private let progress: @Sendable (BuildProgress) -> Void

  init(
    _ site: PlannedSite,
    former: FormerOutputs?,
    keepsRecord: Bool,
    jobs: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) {
    self.site = site
    self.former = former
    self.keepsRecord = keepsRecord
    self.jobs = jobs
    self.progress = progress
  }

  /// Hands every output over, and returns the key of each.
  func stage(into session: OutputSession) throws(PublishingError) -> [OutputPath: OutputKey] {
    session.reserve(site.plan.copies.count + site.plan.tasks.count)
    var made: [OutputPath: OutputKey] = [:]
    for copy in site.plan.copies {
      let key = keepsRecord ? OutputKey(of: copy) : nil
      if !keeps(copy.output, key, in: session) {
        try session.copy(copy.output, from: copy.asset)
      }
      made[copy.output] = key
    }
    let total = site.plan.tasks.count
    // In runs, so that progress can be told between them; few, since each waits for its last task.
    let run = max(jobs * 64, 256, total / 10)
    for start in stride(from: 0, to: total, by: run) {
      progress(BuildProgress(.rendering, completed: start, total: total))
      let tasks = Array(site.plan.tasks[start..<min(start + run, total)])
      let results = concurrentMap(tasks, jobs: jobs) { stage($0, into: session) }
      for (task, result) in zip(tasks, results) { made[task.output] = try result.get() }
    }
    return made
  }

  private func stage(
    _ task: RenderTask,
    into session: OutputSession
  ) -> Result<OutputKey?, PublishingError> {
    let context = site.rendering.context(of: task)
    let key = keepsRecord ? OutputKey(of: task, seeing: context) : nil
    if keeps(task.output, key, in: session) { return .success(key) }
    do throws(PublishingError) {
      try session.stage(task.output, site.rendering.render(task, seeing: context))
      return .success(key)
    } catch {
      return .failure(error)
    }
  }

  /// Whether an output stands as the build before made it, by the same key.
  private func keeps(_ path: OutputPath, _ key: OutputKey?, in session: OutputSession) -> Bool {
    guard let key, let former = former?[path], former.key.digest == key.digest else { return false }
    return session.keep(path, former.output.content, former.output.stamp)
  }
}
