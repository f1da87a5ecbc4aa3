internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads the data files at the top of `Content/`.
enum DataReading {
  static func glossary(
    _ source: SourceText
  ) -> (entries: [GlossaryTerm<MarkdownDocument>], diagnostics: [Diagnostic]) {
    read(source, GlossaryEntry.self) { entry, fields in
      GlossaryTerm(entry: entry, meaning: fields.parse(entry.meaning, as: .blocks))
    }
  }

  static func organisations(
    _ source: SourceText
  ) -> (entries: [Organisation<MarkdownDocument>], diagnostics: [Diagnostic]) {
    read(source, OrganisationEntry.self) { entry, fields in
      Organisation(entry: entry, role: fields.parse(entry.role, as: .blocks))
    }
  }

  static func keyDates(
    _ source: SourceText
  ) -> (entries: [KeyDate<MarkdownDocument>], diagnostics: [Diagnostic]) {
    read(source, KeyDateEntry.self) { entry, fields in
      KeyDate(
        entry: entry,
        description: entry.description.map { fields.parse($0, as: .blocks) }
      )
    }
  }

  /// Reads `site.yaml`; without it, or where it cannot be read, something to go on with.
  static func configuration(
    _ source: SourceText?
  ) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    guard let source else {
      let path = SourcePath.content("site.yaml")
      let diagnostic = Diagnostic(
        ReadingDiagnostics.missingSiteFile,
        "file '\(path)' is not there",
        at: nil,
        help: "write one with at least 'title' and 'baseURL'"
      )
      return (placeholder, [diagnostic])
    }
    let parsed = YAMLParser.parse(source)
    guard parsed.root != nil || parsed.diagnostics.isEmpty else {
      return (placeholder, parsed.diagnostics)
    }
    let (configuration, diagnostics) = SiteConfiguration.read(
      parsed.root,
      in: source,
      absence: .start(of: source.path)
    )
    return (configuration ?? placeholder, parsed.diagnostics + diagnostics)
  }

  /// Stands in for a `site.yaml` that cannot be read, so that the rest of the site can be checked.
  private static var placeholder: SiteConfiguration? {
    let source = SourceText(
      path: .content("site.yaml"),
      text: "title: Untitled\nbaseURL: https://site.invalid/\n"
    )
    return SiteConfiguration.read(YAMLParser.parse(source).root, in: source).value
  }

  private static func read<Entry: YAMLRecord, Value>(
    _ source: SourceText,
    _ type: Entry.Type,
    _ make: (Entry, inout FieldParsing) -> Value
  ) -> ([Value], [Diagnostic]) {
    let parsed = YAMLParser.parse(source)
    var diagnostics = parsed.diagnostics
    guard let root = parsed.root, !root.isBlank else { return ([], diagnostics) }
    var reader = ValueReader(source: source, subject: "the file")
    let entries = FieldType<[Located<Entry>]>.list(of: .record()).read(root, &reader) ?? []
    diagnostics += reader.diagnostics
    var fields = FieldParsing(path: source.path)
    let values = entries.map { make($0.value, &fields) }
    return (values, diagnostics + fields.diagnostics)
  }
}
