internal import Diagnostics

/// A site as far as it is known before the first byte is rendered.
struct PreparedSite: Sendable {
  /// `nil` where an error stands in the way.
  let planned: PlannedSite?

  /// What the files say, each by itself, for the next build.
  let readings: FileReadings

  /// The theme's templates, for the next build in this process.
  let templates: CheckedTemplates?

  /// What its parts are resolved against, where that is to be kept.
  let surroundings: SiteSurroundings?

  /// What was found, and nothing published yet.
  let report: BuildReport

  /// The same in which some units are others.
  func revised(
    _ planned: PlannedSite,
    _ discovered: DiscoveredSite,
    _ diagnostics: [Diagnostic]
  ) -> PreparedSite {
    PreparedSite(
      planned: planned,
      readings: readings,
      templates: templates,
      surroundings: surroundings,
      report: BuildReport(
        pageCount: report.pageCount,
        publishing: nil,
        diagnostics: diagnostics
      ) { path in
        discovered.source(path)
      }
    )
  }
}

/// A site of which every output is known but not yet made.
struct PlannedSite: Sendable {
  let plan: SitePlan
  let rendering: Rendering
}
