internal import Diagnostics
internal import Preview
internal import SiteGenerator

/// One build of a preview in one line.
struct PreviewLine {
  let text: String

  init(_ build: PreviewBuild, notesAreListed: Bool) {
    let counts = DiagnosticCounts(build.report.diagnostics)
    var parts: [String] = []
    if let change = build.change { parts.append(Self.name(change) + ":") }
    if let changes = build.changes {
      let verb =
        build.change == nil
        ? "Built \(Wording.count(build.report.pageCount, "page"))"
        : Self.outputs(changes, of: build.outputCount ?? 0)
      parts.append("\(verb) in \(Self.milliseconds(build.duration)).")
      if build.reloads > 0 {
        parts.append("\(Wording.count(build.reloads, "open page")) reloaded.")
      }
    } else {
      parts.append("not shown, took \(Self.milliseconds(build.duration)).")
    }
    let findings = Wording.list([(counts.errors, "error"), (counts.warnings, "warning")])
    if !findings.isEmpty { parts.append("\(findings).") }
    if counts.notes > 0, !notesAreListed, build.change == nil {
      parts.append("\(Wording.count(counts.notes, "note")) (--notes lists them).")
    }
    if build.changes == nil {
      parts.append(
        build.outputCount != nil
          ? "The last good site stays." : "The site appears when they are mended."
      )
    }
    text = parts.joined(separator: " ")
  }

  private static func outputs(_ changes: OutputChanges, of count: Int) -> String {
    if changes.isEmpty { return "nothing to show changed" }
    let pages = (changes.written + changes.removed).count { $0.text.hasSuffix(".html") }
    let others = changes.written.count + changes.removed.count - pages
    let list = Wording.list([(pages, "page"), (others, "other file")])
    return "\(list) of \(Wording.number(count)) changed"
  }

  /// What changed, by its name where it is one thing or two.
  private static func name(_ change: SourceChange) -> String {
    let paths = change.paths.sorted().map(\.text)
    switch paths.count {
    case _ where change.isOpenEnded && paths.count < 3, 0: return "The site's folder"
    case 1, 2: return paths.joined(separator: " and ")
    default:
      let more = change.isOpenEnded ? "many" : Wording.number(paths.count - 1)
      return "\(paths[0]) and \(more) more"
    }
  }

  /// A time in thousandths of a second: `38 ms`.
  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return "\(Wording.number(Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000))) ms"
  }
}
