internal import URI

/// A log in the Static Analysis Results Interchange Format, version 2.1.0
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
struct SARIFFormat {
  let places: PlaceFinder

  func text(_ diagnostics: [Diagnostic]) -> String {
    let kinds = Set(diagnostics.map(\.kind)).sorted { $0.id < $1.id }
    var fingerprints = Fingerprints(places: places)
    let results = diagnostics.map { diagnostic in
      result(
        diagnostic,
        ruleIndex: kinds.firstIndex(of: diagnostic.kind) ?? 0,
        fingerprint: fingerprints.next(for: diagnostic)
      )
    }
    let run = JSONValue.object([
      "tool": .object([
        "driver": .object(["name": "attain", "rules": .array(kinds.map(Self.rule))])
      ]),
      "columnKind": "unicodeCodePoints",
      "results": .array(results),
    ])
    let log = JSONValue.object([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": .array([run]),
    ])
    return log.text + "\n"
  }

  private static func rule(_ kind: DiagnosticKind) -> JSONValue {
    .object([
      "id": .string(kind.id),
      "shortDescription": message(kind.firstSentence),
      "fullDescription": message(kind.explanation),
      "help": message(kind.explanation),
      "defaultConfiguration": .object(["level": .string(kind.severity.rawValue)]),
    ])
  }

  private func result(
    _ diagnostic: Diagnostic,
    ruleIndex: Int,
    fingerprint: String
  ) -> JSONValue {
    let text = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: ": ")
    let related = diagnostic.notes.compactMap { note in
      note.location.map { location($0, message: note.message) }
    }
    return .object([
      "ruleId": .string(diagnostic.kind.id),
      "ruleIndex": .integer(ruleIndex),
      "level": .string(diagnostic.severity.rawValue),
      "message": Self.message(text),
      "locations": .array(diagnostic.location.map { [location($0, message: nil)] } ?? []),
      "relatedLocations": related.isEmpty ? nil : .array(related),
      "partialFingerprints": .object(["attain/v1": .string(fingerprint)]),
      "fixes": diagnostic.fixIts.isEmpty ? nil : .array(diagnostic.fixIts.map(fix)),
    ])
  }

  private func location(_ location: SourceLocation, message: String?) -> JSONValue {
    .object([
      "physicalLocation": .object([
        "artifactLocation": artifact(location),
        "region": region(location),
      ]),
      "message": message.map(Self.message),
    ])
  }

  private func artifact(_ location: SourceLocation) -> JSONValue {
    .object(["uri": .string(Self.uri(ofPath: places.place(location).path))])
  }

  /// A file's path as a URI reference: relative, or with the scheme `file` where it is absolute.
  private static func uri(ofPath path: String) -> String {
    let encoded = PercentEncoding.encode(path) { byte in
      PercentEncoding.isUnreserved(byte) || byte == UInt8(ascii: "/")
    }
    return (path.hasPrefix("/") ? "file://" : "") + encoded
  }

  private func region(_ location: SourceLocation) -> JSONValue? {
    places.place(location).extent.map { extent in
      .object([
        "startLine": .integer(extent.start.line),
        "startColumn": .integer(extent.start.column),
        "endLine": .integer(extent.end.line),
        "endColumn": .integer(extent.end.column),
        "byteOffset": .integer(location.range.lowerBound),
        "byteLength": .integer(location.range.count),
      ])
    }
  }

  private func fix(_ fixIt: FixIt) -> JSONValue {
    let paths = Set(fixIt.edits.map(\.location.path)).sorted()
    let changes = paths.map { path in
      let edits = fixIt.edits.filter { $0.location.path == path }
      return JSONValue.object([
        "artifactLocation": artifact(.start(of: path)),
        "replacements": .array(
          edits.map { edit in
            .object([
              "deletedRegion": region(edit.location) ?? .object([]),
              "insertedContent": Self.message(edit.replacement),
            ])
          }
        ),
      ])
    }
    return .object([
      "description": Self.message(fixIt.message), "artifactChanges": .array(changes),
    ])
  }

  private static func message(_ text: String) -> JSONValue {
    .object(["text": .string(text)])
  }
}

extension DiagnosticKind {
  /// The first sentence of the explanation: what is wrong, in short.
  package var firstSentence: String {
    let scalars = Array(explanation)
    for index in scalars.indices where scalars[index] == "." {
      let next = index + 1
      if next == scalars.count || scalars[next].isWhitespace {
        return String(scalars[...index])
      }
    }
    return explanation
  }
}
