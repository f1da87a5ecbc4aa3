internal import SiteGenerator

/// A site in a browser that follows its sources: builds into memory, serves, watches, tells pages.
package struct SitePreview: Sendable {
  private let options: PreviewOptions
  private let server: PreviewServer

  package init(_ options: PreviewOptions, on server: PreviewServer) {
    self.options = options
    self.server = server
  }

  /// Runs until the task is cancelled.
  ///
  /// - Parameter report: is told what happens; notes may come from another thread.
  /// - Throws: `PreviewError` where nobody can be answered.
  package func run(_ report: @escaping @Sendable (PreviewEvent) -> Void) async throws {
    let live = LiveSite()
    let inbox = ChangeInbox()
    // From before the first build: what changes while it runs is in the next.
    let watcher = SiteWatcher(
      DiskPath(options.request().site),
      polls: options.polls,
      inbox: inbox
    ) { report(.note($0)) }
    let first = await turn(PreviewBuilder(options.request), nil, live, report)
    report(.ready(address: server.address(of: live.state.site?.basePath ?? "/")))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run(live) }
      group.addTask { await follow(inbox, from: first, live, report) }
      try await group.next()
      group.cancelAll()
    }
    withExtendedLifetime(watcher) {}
  }

  /// Builds whenever something has changed, until the task is cancelled.
  private func follow(
    _ inbox: ChangeInbox,
    from first: PreviewBuilder,
    _ live: LiveSite,
    _ report: @Sendable (PreviewEvent) -> Void
  ) async {
    var builder = first
    // After the first build, too: a file that came and went meanwhile is in it and in no report.
    var secondLook = SecondLook(builder, inbox).task()
    await inbox.forEach { change in
      secondLook.cancel()
      builder = await turn(builder, change, live, report)
      secondLook = SecondLook(builder, inbox).task()
    }
    secondLook.cancel()
  }

  /// Builds once and shows what came of it.
  private func turn(
    _ builder: PreviewBuilder,
    _ change: SourceChange?,
    _ live: LiveSite,
    _ report: @Sendable (PreviewEvent) -> Void
  ) async -> PreviewBuilder {
    let (builder, outcome) = await builder.building(change)
    let failure = outcome.changes != nil ? nil : options.wording(outcome.report)
    let reloads = live.show(
      PreviewState(site: builder.site, failure: failure),
      outcome.changes ?? OutputChanges.none
    )
    report(
      .built(
        PreviewBuild(
          report: outcome.report,
          change: change,
          changes: outcome.changes,
          outputCount: builder.site?.files.count,
          reloads: reloads,
          duration: outcome.duration
        )
      )
    )
    return builder
  }
}
