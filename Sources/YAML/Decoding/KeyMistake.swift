internal import Diagnostics

/// Words what is wrong with the keys of a record.
enum KeyMistake {
  static func missing(
    _ name: String,
    _ summary: String,
    _ mapping: YAMLMapping,
    _ source: SourceText
  ) -> Diagnostic {
    let place = mapping.entries.first?.key.range ?? mapping.range
    return Diagnostic(
      YAMLDiagnostics.missingKey,
      "'\(name)' is missing",
      at: source.location(place),
      help: "add '\(name): …' (\(lowercasedStart(summary)))"
    )
  }

  static func empty(_ entry: YAMLEntry, _ summary: String, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.emptyValue,
      "'\(entry.key.text)' is empty",
      at: source.location(
        entry.key.range.lowerBound..<max(entry.key.range.upperBound, entry.value.range.upperBound)
      ),
      help: "write its value (\(lowercasedStart(summary)))"
    )
  }

  static func unknown(
    _ key: YAMLScalar,
    _ nearest: String?,
    _ known: [FieldDocumentation],
    _ source: SourceText
  ) -> Diagnostic {
    guard let nearest else {
      return Diagnostic(
        YAMLDiagnostics.unknownKey,
        "'\(key.text)' is not a known key here",
        at: source.location(key.range),
        help: "known keys: " + known.map(\.name).joined(separator: ", ")
      )
    }
    return Diagnostic(
      YAMLDiagnostics.unknownKey,
      "'\(key.text)' is not a known key here",
      at: source.location(key.range),
      help: "did you mean '\(nearest)'?",
      fixIts: [.replace(source.location(key.range), with: nearest)]
    )
  }

  /// The key that was meant: by the name that another program has for it, by the same letters with
  /// other signs between them, by the fewest edits.
  ///
  /// A key that is written already is not meant a second time.
  static func nearest(
    to name: String,
    in known: [FieldDocumentation],
    besides mapping: YAMLMapping
  ) -> String? {
    let bare = bare(name)
    let known = known.filter { mapping.entry($0.name) == nil }
    if let field = known.first(where: { field in
      field.otherNames.contains { self.bare($0) == bare } || self.bare(field.name) == bare
    }) {
      return field.name
    }
    if let near = NearMiss.nearest(to: name, in: known.map(\.name)) { return near }
    let other = NearMiss.nearest(to: name, in: known.flatMap(\.otherNames))
    return other.flatMap { other in known.first { $0.otherNames.contains(other) }?.name }
  }

  private static func bare(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  private static func lowercasedStart(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
