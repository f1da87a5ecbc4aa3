internal import Diagnostics
internal import SiteGenerator

/// One run of the pipeline from the command line: progress, report, closing line, exit status.
struct SiteRun {
  let request: BuildRequest
  let report: ReportOptions
  let context: CommandContext

  func run() async -> CommandStatus {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine(on: progressStream, from: start)
    let result = await context.pipeline.run(request) { progress.report($0) }
    let duration = start.duration(to: clock.now)
    progress.finish()

    // A large site has thousands of notes: they are put in order once.
    let listing = DiagnosticListing(result.diagnostics) { _ in nil }
    let summary = RunSummary(
      result: result,
      counts: listing.counts,
      output: request.output,
      isStrict: report.strict,
      duration: duration
    )
    let findings = FindingsReport(report: report, site: request.site, context: context)
    findings.write(listing.diagnostics, source: result.source)
    if let explanation = result.explanation {
      context.console.output.write(ExplanationOfOutput(explanation).text)
    }
    if let remark = result.remark, !report.quiet {
      context.console.errors.write("Note: \(remark).\n")
    }
    if !report.quiet {
      let notesAreListed = findings.shows(.note)
      context.console.errors.write(summary.closingLine(notesAreListed: notesAreListed) + "\n")
    }
    return summary.status
  }

  private var progressStream: TextStream {
    guard report.quiet else { return context.console.errors }
    return TextStream(device: .file) { _ in }
  }
}

extension DiagnosticFormat {
  /// Whether the format is a record of everything rather than a list for somebody to work through.
  var isCompleteReport: Bool {
    switch self {
    case .human, .line, .github: false
    case .gitlab, .sarif, .json: true
    }
  }
}
