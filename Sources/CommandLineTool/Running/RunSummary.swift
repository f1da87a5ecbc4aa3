internal import Diagnostics

/// The outcome of a run in one line.
struct RunSummary {
  let status: CommandStatus

  private let counts: DiagnosticCounts
  private let result: PipelineResult
  private let output: String?
  private let isStrict: Bool
  private let duration: Duration

  /// - Parameters:
  ///   - result: what came of the pipeline.
  ///   - counts: how many findings of each weight it has, repetitions left out.
  ///   - output: where the site was to be written; `nil` for a check.
  ///   - isStrict: whether warnings count as errors.
  ///   - duration: how long it took.
  init(
    result: PipelineResult,
    counts: DiagnosticCounts,
    output: String?,
    isStrict: Bool,
    duration: Duration
  ) {
    self.counts = counts
    self.result = result
    self.output = output
    self.isStrict = isStrict
    self.duration = duration
    status = counts.errors > 0 || (isStrict && counts.warnings > 0) ? .failed : .clean
  }

  /// The line, such as `Built 64 pages in 0.21 s. 2 warnings.`, without a line feed.
  func closingLine(notesAreListed: Bool) -> String {
    ([outcome, findings, notes(areListed: notesAreListed), publishing] as [String?])
      .compactMap(\.self)
      .joined(separator: " ")
  }

  private var outcome: String? {
    guard counts.errors == 0 else { return nil }
    let verb = output == nil || result.publishing == nil ? "Checked" : "Built"
    let pages = Wording.count(result.pageCount, "page")
    return "\(verb) \(pages) in \(Wording.duration(duration))."
  }

  private var findings: String? {
    let list = Wording.list([(counts.errors, "error"), (counts.warnings, "warning")])
    guard !list.isEmpty else { return nil }
    return counts.errors == 0 && isStrict
      ? "\(list): with --strict, \(counts.warnings == 1 ? "that fails" : "they fail")." : "\(list)."
  }

  private func notes(areListed: Bool) -> String? {
    guard counts.notes > 0 else { return nil }
    let list = Wording.count(counts.notes, "note")
    return areListed ? "\(list)." : "\(list) (--notes lists \(counts.notes == 1 ? "it" : "them"))."
  }

  private var publishing: String? {
    guard let output else { return nil }
    guard let publishing = result.publishing else {
      return "Nothing was published; \(output) is as it was."
    }
    let changes = [(publishing.written, "written"), (publishing.deleted, "deleted")]
      .filter { $0.0 > 0 }
      .map { "\(Wording.count($0.0, "file")) \($0.1)" }
    guard !changes.isEmpty else { return "\(output) was up to date." }
    return "\(changes.joined(separator: ", ")) in \(output)."
  }
}
