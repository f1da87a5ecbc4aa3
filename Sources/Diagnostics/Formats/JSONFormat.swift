/// The program's own JSON, with everything that a diagnostic holds.
///
///     {
///       "formatVersion": 1,
///       "summary": {"errors": 1, "warnings": 0, "notes": 0},
///       "diagnostics": [{
///         "id": "broken-link", "severity": "error", "message": "…", "help": "…",
///         "location": {
///           "path": "Content/index.md",
///           "start": {"line": 3, "column": 5, "offset": 20},
///           "end": {"line": 3, "column": 9, "offset": 24}
///         },
///         "notes": [{"message": "…", "location": {…}}],
///         "fixIts": [{"message": "…", "edits": [{"location": {…}, "replacement": "…"}]}]
///       }]
///     }
///
/// Lines and columns count from 1, columns in Unicode scalars; offsets count bytes from 0; an end
/// is the position after the last character. `help` and `location` may be missing; `start` and
/// `end` are missing where the file could not be read. A member may be added without a new version
/// of the format; none is taken away.
struct JSONFormat {
  let places: PlaceFinder

  func text(_ diagnostics: [Diagnostic], counts: DiagnosticCounts) -> String {
    let report = JSONValue.object([
      "formatVersion": 1,
      "summary": .object([
        "errors": .integer(counts.errors),
        "warnings": .integer(counts.warnings),
        "notes": .integer(counts.notes),
      ]),
      "diagnostics": .array(diagnostics.map(value)),
    ])
    return report.text + "\n"
  }

  private func value(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      "id": .string(diagnostic.kind.id),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "help": diagnostic.help.map(JSONValue.string),
      "location": diagnostic.location.map(value),
      "notes": .array(
        diagnostic.notes.map {
          .object(["message": .string($0.message), "location": $0.location.map(value)])
        }
      ),
      "fixIts": .array(diagnostic.fixIts.map(value)),
    ])
  }

  private func value(_ fixIt: FixIt) -> JSONValue {
    .object([
      "message": .string(fixIt.message),
      "edits": .array(
        fixIt.edits.map {
          .object(["location": value($0.location), "replacement": .string($0.replacement)])
        }
      ),
    ])
  }

  private func value(_ location: SourceLocation) -> JSONValue {
    let place = places.place(location)
    return .object([
      "path": .string(place.path),
      "start": place.extent.map { value($0.start, offset: location.range.lowerBound) },
      "end": place.extent.map { value($0.end, offset: location.range.upperBound) },
    ])
  }

  private func value(_ position: SourcePosition, offset: Int) -> JSONValue {
    .object([
      "line": .integer(position.line),
      "column": .integer(position.column),
      "offset": .integer(offset),
    ])
  }
}
