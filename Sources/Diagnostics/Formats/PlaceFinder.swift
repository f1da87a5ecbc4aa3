/// Turns the offsets of diagnostics into paths, lines and columns, reading each file's lines once.
struct PlaceFinder: Sendable {
  private let files: [SourcePath: (source: SourceText, lines: LineIndex)]
  private let pathPrefix: String

  init(
    _ diagnostics: [Diagnostic],
    pathPrefix: String,
    source: (SourcePath) -> SourceText?
  ) {
    var files: [SourcePath: (source: SourceText, lines: LineIndex)] = [:]
    for location in diagnostics.flatMap(\.everyLocation) where files[location.path] == nil {
      if let source = source(location.path) {
        files[location.path] = (source, LineIndex(source))
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

  /// A line's text without its ending; empty where the file is not at hand.
  func text(ofLine line: Int, in path: SourcePath) -> String {
    guard let file = files[path] else { return "" }
    return file.source.text(in: file.lines.range(ofLine: line))
  }

  /// A line cut in three: what stands before a location, what belongs to it, and what follows.
  ///
  /// Each part is decoded by itself, so that a byte which is not UTF-8 shifts nothing.
  func parts(ofLine line: Int, around location: SourceLocation) -> LineParts {
    guard let file = files[location.path] else {
      return LineParts(before: "", marked: "", after: "")
    }
    let range = file.lines.range(ofLine: line)
    var marked = location.range.clamped(to: range)
    if location.range.lowerBound < range.lowerBound {
      // The indentation of a further line is not what is meant.
      let indentation = file.source.bytes[marked].prefix { $0 == 0x20 || $0 == 0x09 }
      marked = indentation.endIndex..<marked.upperBound
    }
    return LineParts(
      before: file.source.text(in: range.lowerBound..<marked.lowerBound),
      marked: file.source.text(in: marked),
      after: file.source.text(in: marked.upperBound..<range.upperBound)
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
