internal import Diagnostics
internal import SiteGenerator

/// Writes findings to standard output in the format that is wanted.
struct FindingsReport {
  let report: ReportOptions

  /// The site's folder as it was given.
  let site: String
  let context: CommandContext

  func write(
    _ diagnostics: [Diagnostic],
    source: @escaping @Sendable (SourcePath) -> SourceText?
  ) {
    let output = context.console.output
    let listing = DiagnosticListing(
      diagnostics.filter { shows($0.severity) },
      pathPrefix: SitePath.prefix(site),
      source: source
    )
    let layout = DiagnosticLayout(
      report.format,
      isColoured: output.device.isColoured,
      width: output.device.columns
    )
    let text = listing.text(layout)
    guard !text.isEmpty else { return }
    output.write(report.format == .human && !report.quiet ? text + "\n" : text)
  }

  /// Whether findings of a weight are listed; otherwise they are only counted.
  func shows(_ severity: Severity) -> Bool {
    guard severity == .note else { return true }
    return !report.quiet && (report.notes || report.format.isCompleteReport)
  }
}
