internal import Bundling
internal import Diagnostics
internal import SiteGenerator

/// What came of a bundle, in a line or two.
struct BundleSummary {
  let status: CommandStatus
  private let counts: DiagnosticCounts
  private let result: BundleReport
  private let request: BundleRequest
  private let isStrict: Bool
  private let notesAreListed: Bool
  private let duration: Duration

  init(
    _ result: BundleReport,
    request: BundleRequest,
    isStrict: Bool,
    notesAreListed: Bool,
    duration: Duration
  ) {
    counts = DiagnosticListing(result.diagnostics) { _ in nil }.counts
    self.result = result
    self.request = request
    self.isStrict = isStrict
    self.notesAreListed = notesAreListed
    self.duration = duration
    let isWritten = result.bundle?.isWritten ?? false
    status = isWritten && counts.errors == 0 ? .clean : .failed
  }

  var closingLines: [String] {
    let outcome = written ?? nothing
    return [[findings, outcome].compactMap(\.self).joined(separator: " ")]
      + [hint].compactMap(\.self)
  }

  private var nothing: String {
    let isThere =
      (try? RealFileSystem().status(of: request.place.file, followingLinks: true)) != nil
    return isThere
      ? "Nothing was written; \(request.place.file) is as it was." : "Nothing was written."
  }

  private var written: String? {
    guard let bundle = result.bundle, bundle.isWritten else { return nil }
    let pages = bundle.manifest.pages.total.map { "\(Wording.count($0, "page")), " } ?? ""
    let engine = bundle.layout.map { ", laid out \($0.passes) times by \($0.engine)" }
    return "Wrote \(bundle.place.file) (\(pages)\(Self.size(bundle.size))) in "
      + "\(Wording.duration(duration))\(engine ?? "")."
  }

  /// What somebody who has only the HTML may not know.
  private var hint: String? {
    guard let bundle = result.bundle, bundle.isWritten, request.form == .html else { return nil }
    return "Page numbers are those of a PDF: 'attain bundle \(request.portfolio) --pdf' makes one."
  }

  private var findings: String? {
    let list = Wording.list([(counts.errors, "error"), (counts.warnings, "warning")])
    let notes =
      notesAreListed || counts.notes == 0
      ? nil : "\(Wording.count(counts.notes, "note")) (--notes lists them)."
    guard !list.isEmpty else { return notes }
    let fails = counts.errors == 0 && isStrict
    let findings =
      fails
      ? "\(list): with --strict, \(counts.warnings == 1 ? "that fails" : "they fail")." : "\(list)."
    return [findings, notes].compactMap(\.self).joined(separator: " ")
  }

  private static func size(_ bytes: Int) -> String {
    guard bytes >= 1_000_000 else { return "\(max(1, bytes / 1_000)) kB" }
    return "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
