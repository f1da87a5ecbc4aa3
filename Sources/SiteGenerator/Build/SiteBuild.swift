internal import Diagnostics

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
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) -> BuildReport {
    guard let folder = OutputFolder(of: request) else {
      let discovered = discover(request, progress)
      return prepare(discovered, request, progress).report
    }
    let report = DiskBuild(request, to: folder, on: RealFileSystem(), progress).run()
    guard request.isVerified, let published = report.publishing else { return report }
    return report.adding(published, OutputVerification(request, folder).differences(from: report))
  }

  private static func discover(
    _ request: BuildRequest,
    _ progress: (BuildProgress) -> Void
  ) -> DiscoveredSite {
    progress(BuildProgress(.discovery))
    return Discovery.discover(
      DiskPath(request.site),
      scope: AudienceScope.scope(for: request.audience),
      jobs: request.jobs
    )
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
    let prepared = prepare(discovered, request)
    let report = prepared.report
    guard let site = prepared.planned, report.mayBePublished(strictly: request.isStrict) else {
      return report
    }
    let failure = SitePublication.stage(site, into: sink, jobs: request.jobs) { _ in }
    return failure.map { report.adding(.failure($0)) } ?? report
  }

  /// Everything before the first byte is rendered.
  static func prepare(
    _ discovered: DiscoveredSite,
    _ request: BuildRequest,
    keeping kept: PreparedSite? = nil,
    keepsSurroundings: Bool = false,
    only part: PartialReading? = nil,
    _ progress: (BuildProgress) -> Void = { _ in }
  ) -> PreparedSite {
    var discovered = discovered
    return prepare(
      &discovered,
      request,
      keeping: kept,
      keepsSurroundings: keepsSurroundings,
      only: part,
      keepsTexts: true,
      progress
    )
  }

  /// The same; unless it `keepsTexts` for the next build in this process, the texts of portfolios are let
  /// go of as soon as they are read.
  static func prepare(
    _ discovered: inout DiscoveredSite,
    _ request: BuildRequest,
    keeping kept: PreparedSite? = nil,
    keepsSurroundings: Bool = false,
    only part: PartialReading? = nil,
    keepsTexts: Bool,
    _ progress: (BuildProgress) -> Void = { _ in }
  ) -> PreparedSite {
    var (resolved, diagnostics) = SiteResolving.resolve(
      &discovered,
      request,
      keeping: kept?.readings ?? FileReadings(),
      only: part,
      keepsTexts: keepsTexts,
      progress
    )
    let tree = discovered
    var checked: CheckedTemplates?
    let (model, theme) = (resolved?.model, resolved?.theme)
    let readings = keepsSurroundings ? resolved?.readings : nil
    let surroundings = keepsSurroundings ? resolved?.surroundings : nil
    // What the files say is let go before the templates are checked, unless it is to be kept.
    resolved = nil
    func prepared(_ planned: PlannedSite? = nil, pages: Int = 0) -> PreparedSite {
      PreparedSite(
        planned: planned,
        readings: readings ?? FileReadings(),
        templates: checked,
        surroundings: surroundings,
        report: BuildReport(
          pageCount: pages,
          publishing: nil,
          diagnostics: diagnostics.sorted()
        ) { path in
          tree.source(path)
        }
      )
    }
    guard let model else { return prepared() }
    let pages = model.pages.count + model.generatedPages.count
    guard let theme else { return prepared(pages: pages) }

    let planning = Planning(
      tree: discovered.tree,
      theme: theme,
      model: model,
      generator: generator,
      checked: kept?.templates,
      claims: part?.claims,
      jobs: request.jobs
    )
    let found = diagnostics
    let ((plan, planMistakes, templates), sorted) = concurrently(jobs: request.jobs) {
      planning.plan()
    } _: {
      found.sorted()
    }
    checked = templates
    diagnostics = sorted + planMistakes
    let planned = plan.map { PlannedSite(plan: $0.0, rendering: Rendering(builder: $0.1)) }
    return prepared(planned, pages: pages)
  }
}
