internal import Diagnostics

extension FlatWriter {
  /// Writes each kind once, however many there are of it.
  mutating func put(_ diagnostics: [Diagnostic]) {
    let kinds = Array(Set(diagnostics.map(\.kind))).sorted { $0.id < $1.id }
    put(kinds) { writer, kind in
      writer.put(kind.id)
      writer.put(kind.severity.rawValue)
      writer.put(kind.explanation)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
    put(diagnostics) { $0.put($1, places[$1.kind] ?? 0) }
  }

  private mutating func put(_ diagnostic: Diagnostic, _ kind: Int) {
    put(kind)
    put(diagnostic.severity.rawValue)
    put(diagnostic.message)
    put(diagnostic.location) { $0.put($1) }
    put(diagnostic.help) { $0.put($1) }
    put(diagnostic.notes) { writer, note in
      writer.put(note.message)
      writer.put(note.location) { $0.put($1) }
    }
    put(diagnostic.fixIts) { writer, fixIt in
      writer.put(fixIt.message)
      writer.put(fixIt.edits) { writer, edit in
        writer.put(edit.location)
        writer.put(edit.replacement)
      }
    }
  }

  private mutating func put(_ location: SourceLocation) {
    put(location.path.text)
    put(location.range.lowerBound)
    put(location.range.upperBound)
  }
}

extension FlatReader {
  mutating func diagnostics() throws(DamagedBytes) -> [Diagnostic] {
    let kinds = try list { reader throws(DamagedBytes) in
      let id = try reader.text()
      let usual = try reader.severity()
      return DiagnosticKind(id, usual, try reader.text())
    }
    return try list { reader throws(DamagedBytes) in try reader.diagnostic(kinds) }
  }

  private mutating func diagnostic(
    _ kinds: [DiagnosticKind]
  ) throws(DamagedBytes) -> Diagnostic {
    let number = try number()
    guard kinds.indices.contains(number) else { throw DamagedBytes() }
    let kind = kinds[number]
    let actual = try severity()
    let message = try text()
    let place = try optional { reader throws(DamagedBytes) in try reader.location() }
    let help = try optional { reader throws(DamagedBytes) in try reader.text() }
    let notes = try list { reader throws(DamagedBytes) in
      let message = try reader.text()
      let place = try reader.optional { reader throws(DamagedBytes) in try reader.location() }
      return DiagnosticNote(message, at: place)
    }
    let fixIts = try list { reader throws(DamagedBytes) in
      let message = try reader.text()
      let edits = try reader.list { reader throws(DamagedBytes) in
        let place = try reader.location()
        return SourceEdit(location: place, replacement: try reader.text())
      }
      return FixIt(message, edits: edits)
    }
    return Diagnostic(
      kind,
      severity: actual,
      message,
      at: place,
      help: help,
      notes: notes,
      fixIts: fixIts
    )
  }

  private mutating func severity() throws(DamagedBytes) -> Severity {
    guard let severity = Severity(rawValue: try text()) else { throw DamagedBytes() }
    return severity
  }

  private mutating func location() throws(DamagedBytes) -> SourceLocation {
    let path = SourcePath(try text())
    let lower = try number()
    let upper = try number()
    guard lower >= 0, lower <= upper else { throw DamagedBytes() }
    return SourceLocation(path: path, range: lower..<upper)
  }
}
