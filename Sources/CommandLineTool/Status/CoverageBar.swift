internal import Competences
internal import Diagnostics

/// A bar that says how much is shown: full where it is, half where evidence is on its way.
struct CoverageBar {
  private let counts: StateCounts
  private let width: Int
  private let isColoured: Bool

  init(_ counts: StateCounts, width: Int, isColoured: Bool) {
    self.counts = counts
    self.width = width
    self.isColoured = isColoured
  }

  var text: String {
    // What rounds to all but is not all must not look like all.
    let shown = counts.isComplete ? width : min(width - 1, cells(counts.shown))
    let begun = min(width, max(shown, cells(counts.shown + counts.inProgress + counts.planned)))
    return styled("█", shown, .help) + styled("▒", begun - shown, .warning)
      + styled("·", width - begun, .faint)
  }

  private func cells(_ number: Int) -> Int {
    guard counts.required > 0 else { return width }
    let exact = number * width / counts.required
    // Whatever there is can be seen.
    return number > 0 ? max(1, exact) : 0
  }

  private func styled(_ cell: String, _ count: Int, _ style: TerminalStyle) -> String {
    style.applied(to: String(repeating: cell, count: max(0, count)), isColoured: isColoured)
  }
}
