package import Competences
internal import Diagnostics
internal import Templating
internal import YAML

extension SiteBuild {
  /// Resolves one portfolio for its holder, as far as anything can be made from it.
  ///
  /// What is wrong with pages of guidance is left to `attain check`: whoever bundles a portfolio may
  /// not have written them.
  ///
  /// - Parameters:
  ///   - slug: The name of the portfolio's folder.
  ///   - request: Where the site is and how to read it; its audience is not used.
  ///   - progress: Told of each phase.
  /// - Returns: The portfolio, unless it or what shows it cannot be read, and what is wrong.
  package static func portfolio(
    _ slug: PortfolioSlug,
    _ request: BuildRequest,
    progress: (BuildProgress) -> Void = { _ in }
  ) -> (sources: PortfolioSources?, report: BuildReport) {
    progress(BuildProgress(.discovery))
    let discovered = Discovery.discover(
      DiskPath(request.site),
      scope: AudienceScope.scope(for: .holder(portfolio: slug.text)),
      jobs: request.jobs
    )
    return portfolio(slug, in: discovered, request, progress: progress)
  }

  /// The same for sources that are in memory; `request.site` is not used.
  package static func portfolio(
    _ slug: PortfolioSlug,
    in discovered: DiscoveredSite,
    _ request: BuildRequest,
    progress: (BuildProgress) -> Void = { _ in }
  ) -> (sources: PortfolioSources?, report: BuildReport) {
    var request = request
    request.audience = .holder(portfolio: slug.text)
    let (site, found) = SiteResolving.resolve(
      discovered,
      request,
      isReadElsewhere: true,
      progress
    )
    var diagnostics = found.filter { $0.concerns(slug) }
    func report() -> BuildReport {
      BuildReport(pageCount: 0, publishing: nil, diagnostics: diagnostics.sorted()) { path in
        discovered.source(path)
      }
    }
    guard let site, let theme = site.theme,
      let portfolio = site.model.portfolios.first(where: { $0.slug == slug })
    else { return (nil, report()) }
    let planning = Planning(
      tree: discovered.tree,
      theme: theme,
      model: site.model,
      generator: generator
    )
    let options = ThemeValues.shape("Options", theme.options)
    let extra = ThemeValues.shape("Extra", theme.extra)
    let (builder, mistakes) = planning.contextBuilder(options, extra)
    diagnostics += mistakes.filter { $0.concerns(slug) }
    let sources = PortfolioSources(
      portfolio,
      site.model,
      theme,
      builder,
      shapes: ["Options": options, "Extra": extra],
      digests: Dictionary(
        byPath: discovered.tree.files(in: portfolio.path.folder).map { ($0.path, $0.digest) }
      )
    )
    return (sources, report())
  }
}

extension SourcePath {
  /// The folder that the file lies in.
  fileprivate var folder: SourcePath {
    SourcePath(text.split(separator: "/").dropLast().joined(separator: "/"))
  }
}

extension Diagnostic {
  /// Whether it is about something that a bundle of a portfolio shows or is made by.
  ///
  /// That is the portfolio's own folder, the glossary, the frameworks, the theme and `site.yaml`.
  fileprivate func concerns(_ slug: PortfolioSlug) -> Bool {
    guard let path = location?.path else { return true }
    if let portfolio = AudienceScope.slug(of: path) { return portfolio.slug == slug.text }
    guard let content = path.contentPath else { return true }
    return ["site.yaml", "glossary.yaml"].contains(content) || content.hasPrefix("frameworks/")
      || content.hasPrefix("theme/") || content.hasPrefix("snippets/") && severity == .error
  }
}
