/// A site as far as it is known before the first byte is rendered.
struct PreparedSite: Sendable {
  /// `nil` where an error stands in the way.
  let planned: PlannedSite?

  /// What the files say, each by itself, for the next build.
  let readings: FileReadings

  /// The theme's templates, for the next build in this process.
  let templates: CheckedTemplates?

  /// What was found, and nothing published yet.
  let report: BuildReport
}

/// A site of which every output is known but not yet made.
struct PlannedSite: Sendable {
  let plan: SitePlan
  let rendering: Rendering
}
