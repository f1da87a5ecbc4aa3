internal import Competences
internal import Diagnostics

/// What differs between two frameworks, for a terminal.
struct FrameworkDiffPage {
  private let diff: FrameworkDiff
  private let device: OutputDevice

  init(_ diff: FrameworkDiff, device: OutputDevice) {
    self.diff = diff
    self.device = device
  }

  var text: String {
    guard !diff.isEmpty else { return "\(diff.old) and \(diff.new) ask for the same.\n" }
    let blocks = [added, removed, reworded, regrouped, moved].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var added: [String] {
    block("Only in \(diff.new)", diff.added.map { ["+ \($0.code)", $0.title] })
  }

  private var removed: [String] {
    block("Only in \(diff.old)", diff.removed.map { ["- \($0.code)", $0.title] })
  }

  private var reworded: [String] {
    block(
      "Asks for something else",
      diff.reworded.flatMap { change in
        FrameworkDiffPage.parts(change).enumerated().map { index, part in
          [index == 0 ? "~ \(change.new.code)" : "", part.what, part.old, "->", part.new]
        }
      }
    )
  }

  private var regrouped: [String] {
    block(
      "Under another heading",
      diff.regrouped.map { change in
        [
          "> \(change.code)", change.old.joined(separator: " / "), "->",
          change.new.joined(separator: " / "),
        ]
      }
    )
  }

  private var moved: [String] {
    block("At another place under its heading", diff.moved.map { ["> \($0)"] })
  }

  private static func parts(
    _ change: FrameworkDiff.Rewording
  ) -> [(what: String, old: String, new: String)] {
    let (old, new) = (change.old, change.new)
    let all = [
      ("title", old.title, new.title), ("guidance", old.guidance ?? "none", new.guidance ?? "none"),
      ("minimum", "\(old.minimumEvidence)", "\(new.minimumEvidence)"),
    ]
    return all.filter { $0.1 != $0.2 }.map { (what: $0.0, old: $0.1, new: $0.2) }
  }

  private func block(_ title: String, _ rows: [[String]]) -> [String] {
    guard let widest = rows.map(\.count).max() else { return [] }
    var columns = TextColumns(Array(repeating: .left, count: widest))
    for row in rows { columns.add(row.map { TextColumns.Cell($0) }) }
    return [TerminalStyle.strong.applied(to: title, isColoured: device.isColoured)]
      + columns.lines(isColoured: device.isColoured, indent: 2)
  }
}
