internal import Diagnostics

extension SiteBuild {
  /// Builds sources that are in memory, into memory, again and again.
  ///
  /// The sink is given only outputs that are new or depend on something that changed; with those that
  /// it was given before, less the removed ones, it holds exactly what a clean build would put into
  /// it. Keys decide that, never times. A turn of which nothing was published leaves the sink alone.
  ///
  /// - Parameters:
  ///   - discovered: What was found on the disk; quickest by `Discovery.discover(_:keeping:)`.
  ///   - request: What to build; `site` and `output` are not used.
  ///   - kept: What the turn before kept, with the same sink; `nil` for the first.
  ///   - sink: Where outputs go.
  /// - Returns: What came of it, and what to keep for the next turn.
  package static func render(
    _ discovered: DiscoveredSite,
    _ request: BuildRequest,
    keeping kept: KeptSite?,
    into sink: some OutputSink
  ) -> SiteTurn {
    if let kept, kept.answers(request),
      var turn = revise(kept, discovered, request, into: sink)
    {
      turn.isRevision = true
      return turn
    }
    let prepared = prepare(discovered, request, keeping: kept?.prepared, keepsSurroundings: true)
    let next = KeptSite(
      request: request,
      discovered: discovered,
      prepared: prepared,
      outputs: kept?.outputs ?? OutputTable()
    )
    guard let site = prepared.planned, prepared.report.mayBePublished(strictly: request.isStrict)
    else {
      return SiteTurn(report: prepared.report, kept: next, changes: nil)
    }
    let staging = KeyedStaging(
      site,
      former: next.outputs,
      jobs: request.jobs
    )
    return next.turn(staging, into: sink)
  }

  /// Builds again what differs in a site of which only some pages or portfolios have other files;
  /// `nil` where the whole has to be looked at.
  private static func revise(
    _ kept: KeptSite,
    _ discovered: DiscoveredSite,
    _ request: BuildRequest,
    into sink: some OutputSink
  ) -> SiteTurn? {
    guard let units = ChangedUnits(from: kept.discovered, to: discovered) else { return nil }
    if units.isEmpty, kept.isWhole { return kept.unchanged(discovered) }
    guard let planned = kept.prepared.planned,
      let revision = SiteRevision(
        of: kept.prepared,
        units,
        from: kept.discovered,
        to: discovered
      )
    else { return nil }
    let (model, claims) = (revision.model, revision.claims)
    let slugs = revision.changes.slugs
    let builder = planned.rendering.builder.revised(model, claims, portfolios: slugs)
    var pending = kept.pending
    pending?.formUnion(revision.changes)
    let next = KeptSite(
      request: request,
      discovered: discovered,
      prepared: kept.prepared.revised(
        PlannedSite(plan: planned.plan, rendering: Rendering(builder: builder)),
        discovered,
        revision.diagnostics
      ),
      outputs: kept.outputs,
      pending: pending
    )
    guard let site = next.prepared.planned,
      next.prepared.report.mayBePublished(strictly: request.isStrict)
    else { return SiteTurn(report: next.prepared.report, kept: next, changes: nil) }
    let staging = KeyedStaging(site, former: kept.outputs, pending, jobs: request.jobs)
    return next.turn(staging, into: sink)
  }
}

extension KeptSite {
  /// Whether the turn that it is from did all that it was to do.
  fileprivate var isWhole: Bool { prepared.planned == nil || outputs.count > 0 }

  /// Whether it is from a turn that was asked the same; how much is done at once changes no answer.
  fileprivate func answers(_ request: BuildRequest) -> Bool {
    var former = self.request
    former.jobs = request.jobs
    return former == request
  }

  /// Hands on what differs.
  fileprivate func turn(_ staging: KeyedStaging, into sink: some OutputSink) -> SiteTurn {
    switch staging.stage(into: sink) {
    case .success(let outputs):
      let next = KeptSite(
        request: request,
        discovered: discovered,
        prepared: prepared,
        outputs: outputs.all,
        pending: UnitChanges()
      )
      return SiteTurn(report: prepared.report, kept: next, changes: outputs.changes)
    case .failure(let error):
      // Nobody knows what the sink holds now.
      let next = KeptSite(
        request: request,
        discovered: discovered,
        prepared: prepared,
        outputs: OutputTable()
      )
      return SiteTurn(report: prepared.report.adding(.failure(error)), kept: next, changes: nil)
    }
  }

  /// The turn in which nothing happened.
  fileprivate func unchanged(_ discovered: DiscoveredSite) -> SiteTurn {
    let next = KeptSite(
      request: request,
      discovered: discovered,
      prepared: prepared,
      outputs: outputs,
      pending: pending
    )
    let isPublished =
      prepared.planned != nil && prepared.report.mayBePublished(strictly: request.isStrict)
    return SiteTurn(
      report: prepared.report,
      kept: next,
      changes: isPublished && outputs.count > 0 ? OutputChanges.none : nil
    )
  }
}
