internal import URI

/// Commands that GitHub Actions turns into annotations on the lines of a change.
///
/// The form and its escapes are those of the runner's workflow commands
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Columns are
/// given only where the place lies in one line: the host refuses them otherwise.
struct GitHubFormat {
  let places: PlaceFinder

  func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.reduce(into: "") { $0 += command($1) + "\n" }
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      let place = places.place(location)
      properties.append(("file", place.path))
      if let extent = place.extent {
        properties += lines(of: extent)
      }
    }
    properties.append(("title", diagnostic.kind.id))
    let list = properties.map { "\($0)=\(Self.escaped(property: $1))" }.joined(separator: ",")
    return "::\(Self.name(diagnostic.severity)) \(list)::\(Self.escaped(message(diagnostic)))"
  }

  private func lines(of extent: PlaceExtent) -> [(String, String)] {
    var properties = [("line", String(extent.start.line))]
    if extent.start.line == extent.end.line {
      // The end column is the last one that belongs to the place.
      let last = max(extent.start.column, extent.end.column - 1)
      properties.append(("endLine", String(extent.end.line)))
      properties.append(("col", String(extent.start.column)))
      properties.append(("endColumn", String(last)))
    } else {
      properties.append(("endLine", String(extent.end.line)))
    }
    return properties
  }

  private func message(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      note.message + (note.location.map { " (\(places.place($0).text))" } ?? "")
    }
    return ([diagnostic.message] + [diagnostic.help].compactMap(\.self) + notes)
      .joined(separator: "\n")
  }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func escaped(_ text: String) -> String {
    escape(text) { byte in byte == UInt8(ascii: "%") || byte < 0x20 || byte == 0x7F }
  }

  private static func escaped(property text: String) -> String {
    escape(text) { byte in
      byte == UInt8(ascii: "%") || byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: ",")
    }
  }

  private static func escape(_ text: String, where isUnsafe: (UInt8) -> Bool) -> String {
    PercentEncoding.encode(text) { !isUnsafe($0) }
  }
}
