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
    if let kept, kept.request == request, kept.isWhole,
      kept.discovered.holdsSame(as: discovered)
    {
      return kept.unchanged(discovered)
    }
    let prepared = prepare(discovered, request, keeping: kept?.prepared)
    let report = prepared.report
    guard let site = prepared.planned, report.mayBePublished(strictly: request.isStrict) else {
      let next = KeptSite(
        request: request,
        discovered: discovered,
        prepared: prepared,
        outputs: kept?.outputs ?? [:]
      )
      return SiteTurn(report: report, kept: next, changes: nil)
    }
    let staging = KeyedStaging(site, former: kept?.outputs ?? [:], jobs: request.jobs)
    switch staging.stage(into: sink) {
    case .success(let outputs):
      return SiteTurn(
        report: report,
        kept: KeptSite(
          request: request,
          discovered: discovered,
          prepared: prepared,
          outputs: outputs.all
        ),
        changes: outputs.changes
      )
    case .failure(let error):
      // Nobody knows what the sink holds now.
      let next = KeptSite(
        request: request,
        discovered: discovered,
        prepared: prepared,
        outputs: [:]
      )
      return SiteTurn(report: report.adding(.failure(error)), kept: next, changes: nil)
    }
  }
}

extension KeptSite {
  /// Whether the turn that it is from did all that it was to do.
  fileprivate var isWhole: Bool { prepared.planned == nil || !outputs.isEmpty }

  /// The turn in which nothing happened.
  fileprivate func unchanged(_ discovered: DiscoveredSite) -> SiteTurn {
    let next = KeptSite(
      request: request,
      discovered: discovered,
      prepared: prepared,
      outputs: outputs
    )
    let isPublished =
      prepared.planned != nil && prepared.report.mayBePublished(strictly: request.isStrict)
    return SiteTurn(
      report: prepared.report,
      kept: next,
      changes: isPublished && !outputs.isEmpty ? OutputChanges.none : nil
    )
  }
}

extension DiscoveredSite {
  /// Whether nothing that a build can see differs.
  func holdsSame(as other: DiscoveredSite) -> Bool {
    diagnostics == other.diagnostics && refused == other.refused
      && tree.files.count == other.tree.files.count
      && zip(tree.files, other.tree.files).allSatisfy { left, right in
        left.digest == right.digest && left.path == right.path && left.asset == right.asset
      }
      && refusedTexts == other.refusedTexts
  }
}
