internal import Diagnostics

/// Words what is wrong with the lines around front matter.
enum FrontMatterMistake {
  /// A file whose first line does not open front matter.
  static func withoutOpening(
    _ source: SourceText,
    _ lines: PageLines,
    _ requirement: FrontMatter.Requirement
  ) -> FrontMatter {
    if let late = belowBlankLines(source, lines) { return late }
    let first = lines.line(at: lines.start)
    let body = lines.start..<source.bytes.count
    let isTOML = lines.isThrice(UInt8(ascii: "+"), first)
    if isTOML
      || (source.bytes[first.content].first == UInt8(ascii: "{") && first.content.count == 1)
    {
      let diagnostic = Diagnostic(
        YAMLDiagnostics.frontMatterNotYAML,
        isTOML
          ? "front matter in TOML, which is not read" : "front matter in JSON, which is not read",
        at: source.location(first.content),
        help: "write it in YAML: 'title: …' between two lines of three hyphens"
      )
      return FrontMatter(yaml: nil, body: body, diagnostics: [diagnostic])
    }
    guard requirement == .required else {
      return FrontMatter(yaml: nil, body: body, diagnostics: [])
    }
    let title = heading(lines) ?? "…"
    let diagnostic = Diagnostic(
      YAMLDiagnostics.frontMatterMissing,
      "front matter is missing, so the page has no title",
      at: source.location(first.content),
      help: "start the file with a line '---', a line 'title: \(title)' and a line '---'",
      fixIts: [
        FixIt(
          "insert front matter",
          edits: [
            SourceEdit(
              location: source.location(lines.start..<lines.start),
              replacement: "---\ntitle: \(YAMLQuoting.scalar(title))\n---\n\n"
            )
          ]
        )
      ]
    )
    return FrontMatter(yaml: nil, body: body, diagnostics: [diagnostic])
  }

  /// Front matter that is opened and not closed; the rest of the file may be all text.
  static func withoutClosing(
    _ source: SourceText,
    _ lines: PageLines,
    _ opening: PageLines.Line
  ) -> FrontMatter {
    var end = opening.next
    while end < source.bytes.count {
      let line = lines.line(at: end)
      if lines.isBlank(line) || lines.isThrice(UInt8(ascii: "."), line) { break }
      end = line.next
    }
    let diagnostic = Diagnostic(
      YAMLDiagnostics.frontMatterUnclosed,
      "the front matter that opens here is not closed",
      at: source.location(opening.content),
      help: "put a line '---' after the last key",
      notes: [DiagnosticNote("the line might go here", at: source.location(end..<end))],
      fixIts: [
        FixIt(
          "insert a line '---'",
          edits: [SourceEdit(location: source.location(end..<end), replacement: "---\n")]
        )
      ]
    )
    return FrontMatter(yaml: nil, body: end..<source.bytes.count, diagnostics: [diagnostic])
  }

  /// Says of a quotation mark that nothing closes where the front matter ended: a line of hyphens
  /// between quotation marks ends it all the same.
  static func explainingEnd(
    _ mistake: Diagnostic,
    of yaml: Range<Int>,
    in source: SourceText
  ) -> Diagnostic {
    guard mistake.kind == YAMLDiagnostics.unclosedQuote else { return mistake }
    let note = DiagnosticNote(
      "a line '---' ends the front matter, even between quotation marks",
      at: source.location(PageLines(source.bytes).line(at: yaml.upperBound).content)
    )
    return Diagnostic(
      mistake.kind,
      severity: mistake.severity,
      mistake.message,
      at: mistake.location,
      help: mistake.help,
      notes: mistake.notes + [note],
      fixIts: mistake.fixIts
    )
  }

  private static func belowBlankLines(_ source: SourceText, _ lines: PageLines) -> FrontMatter? {
    var line = lines.line(at: lines.start)
    while lines.isBlank(line), line.next > line.content.lowerBound {
      line = lines.line(at: line.next)
    }
    guard line.content.lowerBound > lines.start, lines.isFence(line),
      let closing = lines.fence(from: line.next)
    else { return nil }
    let blank = lines.start..<line.content.lowerBound
    let diagnostic = Diagnostic(
      YAMLDiagnostics.frontMatterNotFirst,
      "front matter that starts below an empty line",
      at: source.location(line.content),
      help: "remove the empty lines above it",
      fixIts: [
        FixIt(
          "remove the empty lines",
          edits: [SourceEdit(location: source.location(blank), replacement: "")]
        )
      ]
    )
    return FrontMatter(
      yaml: line.next..<closing.content.lowerBound,
      body: closing.next..<source.bytes.count,
      diagnostics: [diagnostic]
    )
  }

  /// The text of the first level-1 heading near the top, the likeliest title.
  private static func heading(_ lines: PageLines) -> String? {
    var offset = lines.start
    for _ in 0..<20 where offset < lines.bytes.count {
      let line = lines.line(at: offset)
      if lines.bytes[line.content].starts(with: [UInt8(ascii: "#"), 0x20]) {
        let text = String(decoding: lines.bytes[line.content].dropFirst(2), as: UTF8.self)
        let trimmed = String(text.drop { $0 == " " })
        return trimmed.isEmpty ? nil : trimmed
      }
      offset = line.next
    }
    return nil
  }
}
