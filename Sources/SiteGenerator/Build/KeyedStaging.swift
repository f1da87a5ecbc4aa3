internal import Diagnostics

/// Renders of a planned site what its keys say is not there yet.
struct KeyedStaging: Sendable {
  private let site: PlannedSite
  private let former: [OutputPath: KeptOutput]
  private let jobs: Int

  init(_ site: PlannedSite, former: [OutputPath: KeptOutput], jobs: Int) {
    self.site = site
    self.former = former
    self.jobs = jobs
  }

  /// Every output of the site, and those that are not as they were.
  struct Outputs: Sendable {
    let all: [OutputPath: KeptOutput]
    let changes: OutputChanges
  }

  func stage(into sink: some OutputSink) -> Result<Outputs, PublishingError> {
    let keys = OutputKeys(site.rendering.builder)
    var all: [OutputPath: KeptOutput] = [:]
    all.reserveCapacity(site.plan.tasks.count + site.plan.copies.count)
    var written: [OutputPath] = []
    for copy in site.plan.copies {
      let output = KeptOutput(key: keys.key(of: copy), content: copy.asset.digest)
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
      stage(task, key: keys.key(of: task), into: sink)
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
    let removed = former.keys.filter { all[$0] == nil }
    return .success(
      Outputs(
        all: all,
        changes: OutputChanges(written: written.sorted(), removed: removed.sorted())
      )
    )
  }

  private func stage(
    _ task: RenderTask,
    key: OutputKey,
    into sink: some OutputSink
  ) -> Result<KeptOutput, PublishingError> {
    if let kept = former[task.output], kept.key.digest == key.digest {
      return .success(KeptOutput(key: key, content: kept.content))
    }
    let bytes = site.rendering.render(task)
    do throws(PublishingError) {
      try sink.stage(task.output, bytes)
    } catch {
      return .failure(error)
    }
    return .success(KeptOutput(key: key, content: Digest(of: bytes)))
  }
}
