/// Several lines each, for a person at a terminal.
///
///     error: no page 'routes/route-3.md' [broken-link]
///       --> Content/index.md:12:15
///        |
///     12 | See [Route 3](routes/route-3.md) first.
///        |               ^^^^^^^^^^^^^^^^^
///        = help: did you mean 'routes/route-2.md'?
struct HumanFormat {
  let layout: DiagnosticLayout
  let places: PlaceFinder

  func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { block($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func block(_ diagnostic: Diagnostic) -> [String] {
    let gutter = gutterWidth(diagnostic)
    var lines = [
      styled(diagnostic.severity.rawValue, TerminalStyle(diagnostic.severity))
        + styled(": " + VisibleText.oneLine(diagnostic.message), .strong)
        + styled(" [\(diagnostic.kind.id)]", .faint)
    ]
    if let location = diagnostic.location {
      lines += snippet(location, gutter: gutter, style: TerminalStyle(diagnostic.severity))
    }
    if let help = diagnostic.help {
      lines += advice("help", help, gutter: gutter)
    }
    for fixIt in diagnostic.fixIts where !isSaid(fixIt, by: diagnostic) {
      lines += advice("fix", fixIt.message, gutter: gutter)
    }
    for note in diagnostic.notes {
      guard let location = note.location else {
        lines += advice("note", note.message, gutter: gutter)
        continue
      }
      lines.append(styled("note", .note) + ": " + VisibleText.oneLine(note.message))
      lines += snippet(location, gutter: gutter, style: .note)
    }
    return lines
  }

  /// Whether the help already names what the edit would write.
  private func isSaid(_ fixIt: FixIt, by diagnostic: Diagnostic) -> Bool {
    guard let help = diagnostic.help else { return false }
    return fixIt.edits.allSatisfy { !$0.replacement.isEmpty && help.contains($0.replacement) }
  }

  private func advice(_ label: String, _ text: String, gutter: Int) -> [String] {
    let margin = String(repeating: " ", count: gutter + 1)
    let indentation = margin + String(repeating: " ", count: label.count + 4)
    let room = layout.width - indentation.count
    let wrapped = WrappedText.lines(of: VisibleText.oneLine(text), width: room)
    return wrapped.enumerated().map { index, line in
      guard index == 0 else { return indentation + line }
      return margin + styled("=", .faint) + " " + styled(label + ":", .help) + " " + line
    }
  }

  private func snippet(
    _ location: SourceLocation,
    gutter: Int,
    style: TerminalStyle
  ) -> [String] {
    let place = places.place(location)
    let margin = String(repeating: " ", count: gutter)
    var lines = [margin + styled("-->", .faint) + " " + VisibleText.oneLine(place.text)]
    guard let extent = place.extent, places.hasText(of: location.path) else { return lines }
    let bar = styled("|", .faint)
    lines.append(margin + " " + bar)
    var previous = extent.start.line
    for number in shownLines(extent) {
      if number > previous + 1 { lines.append(margin + styled("...", .faint)) }
      previous = number
      let parts = places.parts(ofLine: number, around: location)
      let shown = SnippetLine(parts, width: layout.width - gutter - 3)
      let label = String(number)
      let padding = String(repeating: " ", count: gutter - label.count)
      lines.append((padding + styled(label, .faint) + " " + bar + " " + shown.text))
      let underline = styled(shown.underline.trimmingLeadingSpaces, style)
      lines.append(margin + " " + bar + " " + shown.underline.leadingSpaces + underline)
    }
    return lines.map { $0.trimmingTrailingSpaces() }
  }

  /// The first line of a place, and the last one where there are several.
  private func shownLines(_ extent: PlaceExtent) -> [Int] {
    // A place that ends with a line feed ends before the next line begins.
    let last = extent.end.utf8Column == 1 ? extent.end.line - 1 : extent.end.line
    return last > extent.start.line ? [extent.start.line, last] : [extent.start.line]
  }

  private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    let locations = [diagnostic.location] + diagnostic.notes.map(\.location)
    let lines = locations.compactMap { $0.flatMap { places.place($0).extent?.end.line } }
    return max(2, String(lines.max() ?? 1).count)
  }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    style.applied(to: text, isColoured: layout.isColoured)
  }
}

extension String {
  fileprivate var leadingSpaces: String { String(prefix { $0 == " " }) }
  fileprivate var trimmingLeadingSpaces: String { String(drop { $0 == " " }) }
}
