internal import Diagnostics
internal import YAML

/// The pipeline: from the sources of a site to its pages, or to what is wrong with them.
package enum SiteBuild {
  /// The program's name and version, as pages and feeds name it.
  package static let generator = "Attain 0.1.0"

  /// Builds or checks a site.
  ///
  /// Nothing is published unless there is no error at all, and no warning where the request is
  /// strict. Diagnostics are complete: a later phase
  /// runs, where it can mean anything, whatever the earlier ones found.
  package static func run(
    _ request: BuildRequest,
    progress: @Sendable (BuildProgress) -> Void = { _ in }
  ) -> BuildReport {
    progress(BuildProgress(.discovery))
    let discovered = Discovery.discover(
      DiskPath(request.site),
      scope: AudienceScope.scope(for: request.audience),
      jobs: request.jobs
    )
    let (rendered, report) = prepare(discovered, request, progress)
    guard let rendered, report.mayBePublished(strictly: request.isStrict) else { return report }
    guard let output = request.output else { return report }
    let folder = OutputFolder(DiskPath(output), site: DiskPath(request.site))
    let published = SitePublication.publish(
      rendered,
      to: folder,
      jobs: request.jobs,
      progress: progress
    )
    return report.adding(published)
  }

  /// Builds sources that are in memory, into memory: the pipeline without either of its ends.
  ///
  /// `request.site` and `request.output` are not used. Nothing reaches the sink unless the site may
  /// be published.
  package static func render(
    _ discovered: DiscoveredSite,
    _ request: BuildRequest,
    into sink: some OutputSink
  ) -> BuildReport {
    let (site, report) = prepare(discovered, request) { _ in }
    guard let site, report.mayBePublished(strictly: request.isStrict) else { return report }
    let failure = SitePublication.stage(site, into: sink, jobs: request.jobs) { _ in }
    return failure.map { report.adding(.failure($0)) } ?? report
  }

  /// Everything before the first byte is rendered.
  private static func prepare(
    _ discovered: DiscoveredSite,
    _ request: BuildRequest,
    _ progress: (BuildProgress) -> Void
  ) -> (plan: PlannedSite?, report: BuildReport) {
    let tree = discovered.tree
    func report(_ diagnostics: [Diagnostic], pages: Int = 0) -> BuildReport {
      BuildReport(pageCount: pages, publishing: nil, diagnostics: diagnostics.sorted()) { path in
        tree[path]?.text ?? discovered.refusedTexts.first { $0.path == path }
      }
    }
    var diagnostics = discovered.diagnostics
    guard tree.files.contains(where: { $0.path.contentPath != nil }) else {
      return (nil, report(diagnostics))
    }

    diagnostics += UnknownHolder.diagnostics(for: request.audience, in: tree)

    progress(BuildProgress(.reading, completed: 0, total: tree.files.count))
    let (site, mistakes) = SiteReading.read(tree, refused: discovered.refused, jobs: request.jobs)
    diagnostics += mistakes
    guard let site else { return (nil, report(diagnostics)) }
    let (theme, themeMistakes) = ThemeReading.read(tree, named: site.configuration.theme)
    // What site.yaml cannot say, no theme can be missed for.
    if site.configuration.theme != nil || !diagnostics.contains(where: \.isAboutTheSiteFile) {
      diagnostics += themeMistakes
    }

    progress(BuildProgress(.resolution))
    let written = request.baseURL ?? site.configuration.baseURL.value.text
    let baseURL = BaseURL(written)
    if baseURL == nil {
      diagnostics.append(
        Diagnostic(
          PlanningDiagnostics.badBaseURL,
          "address '\(written)' is not one that a site can be served from",
          at: request.baseURL == nil ? site.configuration.baseURL.location : nil,
          help: "write something like https://www.example.org/guidance/"
        )
      )
    }
    let resolution = SiteResolution(
      asOf: request.asOf,
      includesDrafts: request.includesDrafts,
      baseURL: baseURL ?? .placeholder,
      audience: request.audience,
      jobs: request.jobs
    )
    let (model, siteMistakes) = resolution.resolve(site)
    diagnostics += siteMistakes
    guard let theme else {
      return (nil, report(diagnostics, pages: model.pages.count + model.generatedPages.count))
    }

    let planning = Planning(tree: tree, theme: theme, model: model, generator: generator)
    let (plan, planMistakes) = planning.plan()
    diagnostics += planMistakes
    let planned = plan.map { PlannedSite(plan: $0.0, rendering: Rendering(builder: $0.1)) }
    return (planned, report(diagnostics, pages: model.pages.count + model.generatedPages.count))
  }
}

/// A site of which every output is known but not yet made.
struct PlannedSite: Sendable {
  let plan: SitePlan
  let rendering: Rendering
}

extension Diagnostic {
  /// Whether it keeps `site.yaml` from being read in full.
  fileprivate var isAboutTheSiteFile: Bool {
    kind == ReadingDiagnostics.missingSiteFile
      || severity == .error && location?.path == .content("site.yaml")
  }
}
