internal import Bundling
internal import Diagnostics

/// What differs between two versions of a bundle, for a terminal.
struct BundleDiffPage {
  private let diff: BundleDiff
  private let device: OutputDevice

  init(_ diff: BundleDiff, device: OutputDevice) {
    self.diff = diff
    self.device = device
  }

  var text: String {
    guard !diff.isEmpty else { return "Nothing differs: the two bundles hold the same.\n" }
    let blocks = BundleDiffSections(diff).sections.map { section in
      var columns = TextColumns(Array(repeating: .left, count: section.width))
      for row in section.rows { columns.add(cells(row)) }
      return [TerminalStyle.strong.applied(to: section.title, isColoured: device.isColoured)]
        + columns.lines(isColoured: device.isColoured, indent: 2)
    }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// A long sentence does not push the columns out of sight.
  private func cells(_ row: [String]) -> [TextColumns.Cell] {
    row.map { TextColumns.Cell($0.clipped(to: max(24, device.columns - 30))) }
  }
}
