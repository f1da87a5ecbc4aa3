internal import Diagnostics
internal import SiteGenerator

/// Why a command did not do what it was asked, in plain words.
///
/// A command line that is wrong by itself is a `ValidationError` instead, which adds the usage.
struct CommandFailure: Error {
  /// One sentence without a full stop.
  let message: String

  /// What to do about it, in sentences.
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// What the disk refused.
  init(_ error: FileSystemError, doing what: String, help: String? = nil) {
    self.init("\(what): \(error.path): \(error.reason.words)", help: help)
  }

  /// The failure as a person reads it.
  func text(width: Int) -> String {
    let lines = WrappedText.lines(of: "Error: \(message)", width: width)
    let advice = WrappedText.lines(of: help ?? "", width: width - 2).map { "  " + $0 }
    return (lines + advice).joined(separator: "\n") + "\n"
  }
}

extension CommandContext {
  /// Prints findings for a person on standard error, each with its place.
  func explain(_ diagnostics: [Diagnostic], in workspace: Workspace) {
    let errors = console.errors
    let listing = DiagnosticListing(
      diagnostics,
      pathPrefix: SitePath.prefix(workspace.site.text),
      source: workspace.source
    )
    let layout = DiagnosticLayout(
      .human,
      isColoured: errors.device.isColoured,
      width: errors.device.columns
    )
    errors.write(listing.text(layout) + "\n")
  }

  /// Says something beside the report.
  func say(_ text: String) {
    let lines = WrappedText.lines(of: text, width: console.errors.device.columns)
    console.errors.write(lines.joined(separator: "\n") + "\n")
  }
}
