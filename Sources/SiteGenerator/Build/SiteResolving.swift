internal import Diagnostics
internal import YAML

/// The phases of the pipeline that come before it is known what is to be written: every plan, that of
/// the site and that of a bundle, is made from what they give.
enum SiteResolving {
  /// A site of which every reference is found, and the theme that it is to be shown by.
  struct ResolvedSite: Sendable {
    let model: SiteModel

    /// `nil` where it cannot be read, which was reported.
    let theme: Theme?

    /// What the files say, each by itself.
    let readings: FileReadings

    /// What one part of the site is resolved against.
    let surroundings: SiteSurroundings
  }

  /// Reads and resolves what was found on the disk.
  ///
  /// - Parameters:
  ///   - discovered: What was found.
  ///   - request: For whom, and by which day.
  ///   - isReadElsewhere: Whether what is made will be read away from the site, so that links to
  ///     pages of the site are whole addresses.
  ///   - readings: What was read of the files before.
  ///   - part: What of the site is read, where that is not all.
  ///   - progress: Told of each phase.
  /// - Returns: The site, unless nothing can be said of it, and what is wrong.
  static func resolve(
    _ discovered: DiscoveredSite,
    _ request: BuildRequest,
    isReadElsewhere: Bool = false,
    keeping readings: FileReadings = FileReadings(),
    only part: PartialReading? = nil,
    _ progress: (BuildProgress) -> Void
  ) -> (site: ResolvedSite?, diagnostics: [Diagnostic]) {
    var discovered = discovered
    return resolve(
      &discovered,
      request,
      isReadElsewhere: isReadElsewhere,
      keeping: readings,
      only: part,
      keepsTexts: true,
      progress
    )
  }

  /// The same; unless it `keepsTexts` for the next build, the texts of portfolios are let go of as soon
  /// as they are read: nothing that comes later looks at them, and they are a sixth of all that a build
  /// holds.
  static func resolve(
    _ discovered: inout DiscoveredSite,
    _ request: BuildRequest,
    isReadElsewhere: Bool = false,
    keeping readings: FileReadings = FileReadings(),
    only part: PartialReading? = nil,
    keepsTexts: Bool,
    _ progress: (BuildProgress) -> Void
  ) -> (site: ResolvedSite?, diagnostics: [Diagnostic]) {
    var diagnostics = discovered.diagnostics
    guard discovered.tree.files.contains(where: { $0.path.contentPath != nil }) else {
      return (nil, diagnostics)
    }

    diagnostics += UnknownHolder.diagnostics(for: request.audience, in: discovered.tree)

    progress(BuildProgress(.reading, completed: 0, total: discovered.tree.files.count))
    let (site, mistakes, kept) = SiteReading.read(
      discovered.tree,
      refused: discovered.refused,
      keeping: readings,
      only: part,
      keepsTexts: keepsTexts,
      jobs: request.jobs
    )
    if !keepsTexts { discovered.letGoOfPortfolioTexts() }
    diagnostics += mistakes
    guard let site else { return (nil, diagnostics) }
    let (theme, themeMistakes) = ThemeReading.read(discovered.tree, named: site.configuration.theme)
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
    let place = baseURL ?? .placeholder
    let resolution = SiteResolution(
      asOf: request.asOf,
      includesDrafts: request.includesDrafts,
      baseURL: isReadElsewhere ? place.inFull : place,
      audience: request.audience,
      jobs: request.jobs,
      part: part
    )
    let (model, siteMistakes, surroundings) = resolution.resolve(site)
    diagnostics += siteMistakes
    let resolved = ResolvedSite(
      model: model,
      theme: theme,
      readings: kept,
      surroundings: surroundings
    )
    return (resolved, diagnostics)
  }
}

extension DiscoveredSite {
  /// The text of a source that a diagnostic names, also of one that could not be used.
  func source(_ path: SourcePath) -> SourceText? {
    tree[path]?.text ?? refusedTexts.first { $0.path == path }
  }
}

extension Diagnostic {
  /// Whether it keeps `site.yaml` from being read in full.
  fileprivate var isAboutTheSiteFile: Bool {
    kind == ReadingDiagnostics.missingSiteFile
      || severity == .error && location?.path == .content("site.yaml")
  }
}
