internal import Diagnostics
internal import Dispatch
internal import SiteGenerator

/// Builds a site again and again, and keeps the last good one.
struct PreviewBuilder: Sendable {
  private let request: @Sendable () -> BuildRequest
  private(set) var site: PreviewSite?

  init(_ request: @escaping @Sendable () -> BuildRequest) {
    self.request = request
  }

  /// What came of a build.
  struct Outcome: Sendable {
    let report: BuildReport
    let isPublished: Bool

    /// How many outputs are new, have other bytes, or are gone.
    let changedOutputs: Int
    let duration: Duration
  }

  /// Builds the sources as they are now, away from the threads that answer requests.
  func building() async -> (PreviewBuilder, Outcome) {
    await withCheckedContinuation { continuation in
      Self.queue.async {
        var builder = self
        let outcome = builder.build()
        continuation.resume(returning: (builder, outcome))
      }
    }
  }

  private static let queue = DispatchQueue(label: "attain.build", qos: .userInitiated)

  private mutating func build() -> Outcome {
    let start = ContinuousClock.now
    var attempt = attempt()
    // A file was being replaced just then: what is there now is what counts.
    for _ in 0..<3 where attempt.report.diagnostics.contains(where: \.isOfTheMoment) {
      attempt = self.attempt()
    }
    let former = site
    if let published = attempt.site { site = published }
    return Outcome(
      report: attempt.report,
      isPublished: attempt.site != nil,
      changedOutputs: attempt.site.map { Self.difference(former, $0) } ?? 0,
      duration: start.duration(to: .now)
    )
  }

  private func attempt() -> (site: PreviewSite?, report: BuildReport) {
    let request = request()
    let discovered = Discovery.discover(
      DiskPath(request.site),
      scope: AudienceScope.scope(for: request.audience),
      jobs: request.jobs
    )
    let files = ServedFiles()
    let report = SiteBuild.render(discovered, request, into: files)
    let isRefused = report.diagnostics.contains {
      $0.severity == .error || request.isStrict && $0.severity == .warning
    }
    guard !isRefused, let baseURL = discovered.baseURL(instead: request.baseURL) else {
      return (nil, report)
    }
    let basePath = PercentEncoding.decode(baseURL.path)
    return (PreviewSite(basePath: basePath, files: files.all), report)
  }

  private static func difference(_ old: PreviewSite?, _ new: PreviewSite) -> Int {
    let old = old?.files ?? [:]
    let written = new.files.count { old[$0.key] != $0.value }
    return written + old.keys.count { new.files[$0] == nil }
  }
}

extension Diagnostic {
  /// Whether it says that a file went while the sources were read.
  fileprivate var isOfTheMoment: Bool { kind == DiscoveryDiagnostics.vanished }
}
