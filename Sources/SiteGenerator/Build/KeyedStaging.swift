internal import Diagnostics

/// Renders of a planned site what its keys say is not there yet.
struct KeyedStaging: Sendable {
  private let site: PlannedSite
  private let former: OutputTable<KeptOutput>
  private let changes: UnitChanges?
  private let jobs: Int

  /// - Parameters:
  ///   - site: The site.
  ///   - former: What is there already.
  ///   - changes: The units that have changed since `former` was made, by the same plan; `nil` where
  ///     anything may have.
  ///   - jobs: How many things are done at once.
  init(
    _ site: PlannedSite,
    former: OutputTable<KeptOutput>,
    _ changes: UnitChanges? = nil,
    jobs: Int
  ) {
    self.site = site
    self.former = former
    self.changes = changes
    self.jobs = jobs
  }

  /// Every output of the site, and those that are not as they were.
  struct Outputs: Sendable {
    let all: OutputTable<KeptOutput>
    let changes: OutputChanges
  }

  func stage(into sink: some OutputSink) -> Result<Outputs, PublishingError> {
    if let changes { return stage(changes, into: sink) }
    var all: [OutputPath: KeptOutput] = [:]
    all.reserveCapacity(site.plan.tasks.count + site.plan.copies.count)
    var written: [OutputPath] = []
    for copy in site.plan.copies {
      let output = KeptOutput(key: OutputKey(of: copy), content: copy.asset.digest)
      if former[copy.output] != output {
        do throws(PublishingError) {
          try sink.copy(copy.output, from: copy.asset)
        } catch {
          return .failure(error)
        }
        written.append(copy.output)
      }
      all[copy.output] = output
    }
    let staged = concurrentMap(site.plan.tasks, jobs: jobs) { task in
      stage(task, into: sink)
    }
    for (task, result) in zip(site.plan.tasks, staged) {
      switch result {
      case .success(let output):
        all[task.output] = output
        if former[task.output]?.content != output.content { written.append(task.output) }
      case .failure(let error):
        return .failure(error)
      }
    }
    let removed = former.all.keys.filter { all[$0] == nil }
    return .success(
      Outputs(
        all: OutputTable(all),
        changes: OutputChanges(written: written.sorted(), removed: removed.sorted())
      )
    )
  }

  /// Looks only at outputs that changed units may concern.
  private func stage(
    _ changes: UnitChanges,
    into sink: some OutputSink
  ) -> Result<Outputs, PublishingError> {
    let model = site.rendering.builder.model
    let plan = site.plan.tasks
    // By position: of thousands of tasks, only those that are done are to be copied.
    let tasks = plan.indices.filter { position in
      changes.mayConcern(plan[position], in: model) { former[plan[position].output]?.key.texts }
    }.map { plan[$0] }
    let staged = concurrentMap(tasks, jobs: jobs) { task in
      stage(task, into: sink)
    }
    var all = former
    var written: [OutputPath] = []
    for (task, result) in zip(tasks, staged) {
      switch result {
      case .success(let output):
        if all[task.output]?.content != output.content { written.append(task.output) }
        all[task.output] = output
      case .failure(let error):
        return .failure(error)
      }
    }
    return .success(
      Outputs(all: all, changes: OutputChanges(written: written.sorted(), removed: []))
    )
  }

  private func stage(
    _ task: RenderTask,
    into sink: some OutputSink
  ) -> Result<KeptOutput, PublishingError> {
    let context = site.rendering.context(of: task)
    let key = OutputKey(of: task, seeing: context)
    if let kept = former[task.output], kept.key.digest == key.digest {
      return .success(KeptOutput(key: key, content: kept.content))
    }
    let bytes = site.rendering.render(task, seeing: context)
    do throws(PublishingError) {
      try sink.stage(task.output, bytes)
    } catch {
      return .failure(error)
    }
    return .success(KeptOutput(key: key, content: Digest(of: bytes)))
  }
}
