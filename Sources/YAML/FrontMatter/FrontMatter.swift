package import Diagnostics

/// The YAML at the start of a page, between two lines of three hyphens, and the text below it.
package struct FrontMatter: Hashable, Sendable {
  /// The lines between the hyphens; `nil` where there are none to read.
  package let yaml: Range<Int>?

  /// The text: all bytes after the front matter.
  package let body: Range<Int>
  package let diagnostics: [Diagnostic]

  /// Whether a page can do without.
  package enum Requirement: Sendable {
    /// A page: without front matter it has no title.
    case required

    /// A snippet.
    case optional
  }

  /// Finds the front matter of a file.
  ///
  /// The first line must be `---`, and the next such line ends it: blanks may follow the hyphens,
  /// and nothing may stand before them, so hyphens in a title or in an indented text are text.
  package static func split(
    _ source: SourceText,
    _ requirement: Requirement = .required
  ) -> FrontMatter {
    let lines = PageLines(source.bytes)
    let opening = lines.line(at: lines.start)
    guard lines.isFence(opening) else {
      return FrontMatterMistake.withoutOpening(source, lines, requirement)
    }
    guard let closing = lines.fence(from: opening.next) else {
      return FrontMatterMistake.withoutClosing(source, lines, opening)
    }
    return FrontMatter(
      yaml: opening.next..<closing.content.lowerBound,
      body: closing.next..<source.bytes.count,
      diagnostics: []
    )
  }
}

/// A page's front matter, read.
package struct ParsedFrontMatter: Sendable {
  package let root: YAMLNode?

  /// The text: all bytes after the front matter.
  package let body: Range<Int>

  /// The front matter's lines, or an empty range where it should stand.
  package let range: Range<Int>

  /// Whether front matter was found, so that a missing title is worth a word of its own.
  package let isPresent: Bool
  package let diagnostics: [Diagnostic]
}

extension FrontMatter {
  /// Finds the front matter of a file and reads its YAML.
  package static func parse(
    _ source: SourceText,
    _ requirement: Requirement = .required
  ) -> ParsedFrontMatter {
    let front = split(source, requirement)
    guard let yaml = front.yaml else {
      return ParsedFrontMatter(
        root: nil,
        body: front.body,
        range: 0..<0,
        isPresent: false,
        diagnostics: front.diagnostics
      )
    }
    let parsed = YAMLParser.parse(source, in: yaml, limit: .frontMatter)
    return ParsedFrontMatter(
      root: parsed.root,
      body: front.body,
      range: yaml,
      isPresent: true,
      diagnostics: (front.diagnostics + parsed.diagnostics)
        .map { FrontMatterMistake.explainingEnd($0, of: yaml, in: source) }
        .sorted()
    )
  }
}

/// The lines of a page, found one at a time: most of a page is never looked at.
struct PageLines {
  struct Line {
    /// The line without its end.
    let content: Range<Int>

    /// Where the next line starts.
    let next: Int
  }

  let bytes: [UInt8]

  /// Where the first line starts: after a byte-order mark.
  let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func line(at start: Int) -> Line {
    var end = start
    while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
    var next = end
    if next < bytes.count {
      let isPair =
        bytes[next] == UInt8(ascii: "\r") && next + 1 < bytes.count
        && bytes[next + 1] == UInt8(ascii: "\n")
      next += isPair ? 2 : 1
    }
    return Line(content: start..<end, next: next)
  }

  /// Whether a line is three hyphens and nothing else but blanks.
  func isFence(_ line: Line) -> Bool {
    isThrice(UInt8(ascii: "-"), line)
  }

  func isThrice(_ sign: UInt8, _ line: Line) -> Bool {
    let text = bytes[line.content]
    return text.prefix(3).elementsEqual([sign, sign, sign])
      && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  func isBlank(_ line: Line) -> Bool {
    bytes[line.content].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The first line of three hyphens from a line on.
  func fence(from start: Int) -> Line? {
    var offset = start
    while offset < bytes.count {
      let line = line(at: offset)
      if isFence(line) { return line }
      offset = line.next
    }
    return nil
  }
}
