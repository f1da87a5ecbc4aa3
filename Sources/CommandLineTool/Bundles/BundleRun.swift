internal import Bundling
internal import Diagnostics
internal import SiteGenerator

/// One making of a bundle from the command line: progress, findings, table, closing line, status.
struct BundleRun {
  let request: BundleRequest
  let report: ReportOptions

  /// Whether the bundle is shown when it is written.
  let opens: Bool
  let context: CommandContext

  func run() -> CommandStatus {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine(on: progressStream, from: start)
    let result = BundleMaking.run(request) { progress.report($0.progressText) }
    progress.finish()

    let findings = FindingsReport(report: report, site: request.site.site, context: context)
    findings.write(result.diagnostics, source: result.source)
    let summary = BundleSummary(
      result,
      request: request,
      isStrict: report.strict,
      notesAreListed: findings.shows(.note),
      duration: start.duration(to: clock.now)
    )
    if !report.quiet {
      let errors = context.console.errors
      let table = result.bundle.map { PageTable($0.manifest, device: errors.device).lines } ?? []
      if !table.isEmpty { errors.write(table.joined(separator: "\n") + "\n\n") }
      for line in summary.closingLines { context.say(line) }
    }
    if opens, result.bundle?.isWritten == true { open() }
    return summary.status
  }

  private func open() {
    let variables =
      ["PATH", "HOME", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"]
      + ["XDG_CURRENT_DESKTOP", "XDG_DATA_DIRS", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY", "LANG"]
    let isOpened = FileOpening.open(
      request.place.file,
      searchPath: context.environment["PATH"],
      environment: variables.compactMap { name in
        context.environment[name].map { "\(name)=\($0)" }
      }
    )
    if !isOpened {
      context.say("There is no program here that shows files: open \(request.place.file) yourself.")
    }
  }

  private var progressStream: TextStream {
    guard report.quiet else { return context.console.errors }
    return TextStream(device: .file) { _ in }
  }
}

extension BundleStage {
  /// The stage as the progress line has it.
  fileprivate var progressText: String {
    if case .reading(let progress) = self { return ProgressLine.text(progress) }
    return words
  }
}
