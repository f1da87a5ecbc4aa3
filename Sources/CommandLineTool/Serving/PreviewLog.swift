internal import Diagnostics
internal import Preview
internal import SiteGenerator
internal import Synchronization

/// What a preview prints: findings as a build does, and a line for each build.
final class PreviewLog: Sendable {
  private let site: String
  private let report: ReportOptions
  private let context: CommandContext

  /// The findings that were printed last: the same again would bury what is new.
  private let printed = Mutex("")

  init(site: String, report: ReportOptions, context: CommandContext) {
    self.site = site
    self.report = report
    self.context = context
  }

  func write(_ event: PreviewEvent) {
    switch event {
    case .built(let build):
      writeFindings(of: build.report)
      if !report.quiet { say(PreviewLine(build, notesAreListed: report.notes).text) }
    case .ready(let address):
      say("The site is at \(address) - Ctrl-C ends the preview.")
    case .note(let text):
      say("Note: \(text).")
    }
  }

  /// The findings as a page shows them: the words and the layout of the terminal.
  func wording(_ build: BuildReport) -> PreviewFailure {
    let counts = DiagnosticCounts(build.diagnostics)
    let list = Wording.list([(counts.errors, "error"), (counts.warnings, "warning")])
    let text = listing(of: build).text(DiagnosticLayout(.human))
    return PreviewFailure(title: list, text: text)
  }

  func warnOfReaders(_ audience: Audience) {
    let what = audience == .everyone ? "drafts" : "drafts and private portfolios"
    say("Warning: whoever can reach this machine can read the preview, \(what) included.")
  }

  func sayGoodbye() {
    if !report.quiet { say("The preview has ended.") }
  }

  private func writeFindings(of build: BuildReport) {
    let output = context.console.output
    let layout = DiagnosticLayout(
      report.format,
      isColoured: output.device.isColoured,
      width: output.device.columns
    )
    let text = listing(of: build).text(layout)
    let isNew = printed.withLock { printed in
      defer { printed = text }
      return printed != text
    }
    guard isNew, !text.isEmpty else { return }
    output.write(report.format == .human && !report.quiet ? text + "\n" : text)
  }

  private func listing(of build: BuildReport) -> DiagnosticListing {
    let showsNotes = report.notes && !report.quiet
    return DiagnosticListing(
      build.diagnostics.filter { showsNotes || $0.severity != .note },
      pathPrefix: SitePath.prefix(site),
      source: build.source
    )
  }

  private func say(_ line: String) {
    context.console.errors.write(line + "\n")
  }
}
