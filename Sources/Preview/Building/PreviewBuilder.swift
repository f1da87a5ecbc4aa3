internal import Diagnostics
internal import Dispatch
internal import SiteGenerator
internal import URI

/// Builds a site again and again, each time only what changed, and keeps the last good one.
struct PreviewBuilder: Sendable {
  private let request: @Sendable () -> BuildRequest
  private(set) var site: PreviewSite?

  /// What the build before left for the next; it belongs to `files`.
  private var kept: KeptSite?
  private let files = ServedFiles()

  init(_ request: @escaping @Sendable () -> BuildRequest) {
    self.request = request
  }

  /// What came of a build.
  struct Outcome: Sendable {
    let report: BuildReport

    /// What of the outputs is new, has other bytes, or is gone; `nil` where nothing was published.
    let changes: OutputChanges?
    let duration: Duration
  }

  /// Builds the sources as they are now, away from the threads that answer requests.
  ///
  /// - Parameter change: What has changed since the build before; `nil` where that is not known.
  /// - Returns: The builder of the next, and what came of this one.
  func building(_ change: SourceChange?) async -> (PreviewBuilder, Outcome) {
    await withCheckedContinuation { continuation in
      Self.queue.async {
        var builder = self
        let outcome = builder.build(change?.named)
        continuation.resume(returning: (builder, outcome))
      }
    }
  }

  /// Whether the sources are what the last build took them for; looks at all of them meanwhile.
  func isUpToDate() async -> Bool {
    await withCheckedContinuation { continuation in
      Self.background.async {
        let now = discover(keeping: kept?.sources, jobs: 1)
        continuation.resume(returning: kept.map { now.isSame(as: $0.sources) } ?? false)
      }
    }
  }

  private static let queue = DispatchQueue(label: "attain.build", qos: .userInitiated)
  private static let background = DispatchQueue(label: "attain.look", qos: .utility)

  private mutating func build(_ changed: Set<SourcePath>?) -> Outcome {
    let start = ContinuousClock.now
    var turn = turn(changed)
    // A file was being replaced just then: what is there now is what counts.
    for _ in 0..<3 where turn.kept.sources.diagnostics.contains(where: \.isOfTheMoment) {
      turn = self.turn(nil)
    }
    return Outcome(
      report: turn.report,
      changes: turn.changes,
      duration: start.duration(to: .now)
    )
  }

  private mutating func turn(_ changed: Set<SourcePath>?) -> SiteTurn {
    let request = request()
    let discovered = discover(keeping: kept?.sources, changed: changed, jobs: request.jobs)
    let turn = SiteBuild.render(discovered, request, keeping: kept, into: files)
    kept = turn.kept
    if let changes = turn.changes, let baseURL = discovered.baseURL(instead: request.baseURL) {
      files.remove(changes.removed)
      site = PreviewSite(basePath: PercentEncoding.decode(baseURL.path), files: files.all)
    }
    return turn
  }

  private func discover(
    keeping former: DiscoveredSite?,
    changed: Set<SourcePath>? = nil,
    jobs: Int
  ) -> DiscoveredSite {
    let request = request()
    return Discovery.discover(
      DiskPath(request.site),
      scope: AudienceScope.scope(for: request.audience),
      keeping: former,
      changed: changed,
      keepsStamps: true,
      jobs: jobs
    )
  }
}

extension Diagnostic {
  /// Whether it says that a file went while the sources were read.
  fileprivate var isOfTheMoment: Bool { kind == DiscoveryDiagnostics.vanished }
}
