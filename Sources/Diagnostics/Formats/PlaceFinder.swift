/// Turns the offsets of diagnostics into paths, lines and columns, reading each file's lines once.
struct PlaceFinder: Sendable {
  private let files: [SourcePath: IndexedSource]
  private let pathPrefix: String

  init(
    _ diagnostics: [Diagnostic],
    pathPrefix: String,
    source: (SourcePath) -> SourceText?
  ) {
    var files: [SourcePath: IndexedSource] = [:]
    for location in diagnostics.flatMap(\.everyLocation) where files[location.path] == nil {
      if let source = source(location.path) {
        files[location.path] = IndexedSource(source: source, lines: LineIndex(source))
      }
    }
    self.files = files
    self.pathPrefix = pathPrefix
  }

  /// The place of a location as a reader is told it.
  func place(_ location: SourceLocation) -> Place {
    let path = pathPrefix + location.path.text
    guard let file = files[location.path] else { return Place(path: path, extent: nil) }
    let extent = PlaceExtent(
      start: file.lines.position(of: location.range.lowerBound),
      end: file.lines.position(of: location.range.upperBound)
    )
    return Place(path: path, extent: extent)
  }

  /// The text of the line in which a location begins; empty where the file is not at hand.
  ///
  /// Of a very long line it is what stands around the location.
  func lineText(around location: SourceLocation) -> String {
    guard let file = files[location.path] else { return "" }
    let line = file.lines.position(of: location.range.lowerBound).line
    return file.source.text(in: file.reach(ofLine: line, around: location.range))
  }

  /// A line cut in three: what stands before a location, what belongs to it, and what follows.
  ///
  /// Each part is decoded by itself, so that a byte which is not UTF-8 shifts nothing.
  func parts(ofLine line: Int, around location: SourceLocation) -> LineParts {
    guard let file = files[location.path] else {
      return LineParts(before: "", marked: "", after: "", isCutBefore: false, isCutAfter: false)
    }
    let range = file.lines.range(ofLine: line)
    var marked = location.range.clamped(to: range)
    if location.range.lowerBound < range.lowerBound {
      // The indentation of a further line is not what is meant.
      let indentation = file.source.bytes[marked].prefix { $0 == 0x20 || $0 == 0x09 }
      marked = indentation.endIndex..<marked.upperBound
    }
    let reach = file.reach(ofLine: line, around: marked)
    marked = marked.clamped(to: reach)
    return LineParts(
      before: file.source.text(in: reach.lowerBound..<marked.lowerBound),
      marked: file.source.text(in: marked),
      after: file.source.text(in: marked.upperBound..<reach.upperBound),
      isCutBefore: reach.lowerBound > range.lowerBound,
      isCutAfter: reach.upperBound < range.upperBound
    )
  }

  /// Whether there is anything of the file to show.
  func hasText(of path: SourcePath) -> Bool {
    files[path].map { !$0.source.bytes.isEmpty } ?? false
  }
}

/// A place as a reader is told it.
struct Place: Hashable, Sendable {
  /// The path from the reader's folder.
  let path: String

  /// The lines and columns; `nil` where the file is not at hand.
  let extent: PlaceExtent?

  /// The form that terminals and editors make a link of: `Content/index.md:12:5`.
  var text: String {
    guard let extent else { return path }
    return "\(path):\(extent.start.line):\(extent.start.column)"
  }
}

/// A line cut in three around a place.
struct LineParts: Hashable, Sendable {
  let before: String
  let marked: String
  let after: String

  /// Whether the line begins before `before`, and whether it goes on behind `after`.
  let isCutBefore: Bool
  let isCutAfter: Bool
}

/// A source file and where its lines begin.
private struct IndexedSource: Sendable {
  let source: SourceText
  let lines: LineIndex

  /// How many bytes of a line are read on either side of a place: more than any terminal shows.
  private static let longestReach = 1_024

  /// The bytes of a line that are looked at for a place in it.
  ///
  /// A line may be as long as its file and have a finding in each word, so it is not read whole for
  /// each of them.
  func reach(ofLine line: Int, around place: Range<Int>) -> Range<Int> {
    let range = lines.range(ofLine: line)
    let start = min(max(place.lowerBound, range.lowerBound), range.upperBound)
    var lower = max(range.lowerBound, start - Self.longestReach)
    var upper = min(range.upperBound, start + Self.longestReach)
    while lower > range.lowerBound, source.bytes[lower].isContinuation { lower -= 1 }
    while upper < range.upperBound, source.bytes[upper].isContinuation { upper += 1 }
    return lower..<upper
  }
}

extension UInt8 {
  /// Whether a byte goes on with a character of UTF-8.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}

/// Where a run of text begins and where it ends; the end is the position after its last character.
struct PlaceExtent: Hashable, Sendable {
  let start: SourcePosition
  let end: SourcePosition
}

extension Diagnostic {
  /// Every place that the diagnostic speaks of.
  var everyLocation: [SourceLocation] {
    ([location] + notes.map(\.location)).compactMap(\.self)
      + fixIts.flatMap { $0.edits.map(\.location) }
  }
}
