package import Diagnostics

/// A group of keys with known names, such as a page's front matter or an entry of a data file.
///
/// The initialiser is the schema: it asks the reader for every key by name, type and one line of
/// documentation, whatever the values are, before it decides that it cannot go on. So what is read
/// and what is documented cannot drift apart:
///
///     package init?(_ record: inout RecordReader) {
///       let term = record.required("term", .text, "The word or phrase that is explained")
///       abbreviation = record.optional("abbreviation", .text, "Its short form")
///       guard let term else { return nil }
///       self.term = term
///     }
package protocol YAMLRecord: Sendable {
  /// Reads the keys; `nil` after a report where a value that is needed is missing.
  init?(_ record: inout RecordReader)
}

extension YAMLRecord {
  /// The known keys in the order in which they are asked for.
  package static var fields: [FieldDocumentation] {
    var reader = RecordReader(documenting: ())
    _ = Self(&reader)
    return reader.documentation
  }

  /// Reads a value that must be a group of these keys, and reports every other key.
  ///
  /// - Parameters:
  ///   - node: The value; `nil` where the file holds none, which is reported as its missing keys.
  ///   - source: The file.
  ///   - subject: What messages call the value, such as `the front matter`.
  ///   - absence: The place for what is missing from a file without a value.
  /// - Returns: The record, where nothing that it needs is missing, and what is wrong.
  package static func read(
    _ node: YAMLNode?,
    in source: SourceText,
    subject: @autoclosure () -> String = "the file",
    absence: SourceLocation? = nil
  ) -> (value: Self?, diagnostics: [Diagnostic]) {
    let (mapping, mistake) = YAMLMapping.ofRecord(node, in: source, subject: subject, absence)
    guard let mapping else { return (nil, mistake.map { [$0] } ?? []) }
    var reader = RecordReader(mapping, in: source)
    let value = Self(&reader)
    reader.finish(known: Self.fields)
    return (value, reader.diagnostics)
  }

  /// Reads what was parsed; nothing is said of missing keys where nothing could be parsed.
  package static func read(
    _ parsed: ParsedYAML,
    in source: SourceText,
    subject: String = "the file"
  ) -> (value: Self?, diagnostics: [Diagnostic]) {
    if parsed.root == nil, !parsed.diagnostics.isEmpty { return (nil, parsed.diagnostics) }
    let (value, diagnostics) = read(parsed.root, in: source, subject: subject)
    return (value, (parsed.diagnostics + diagnostics).sorted())
  }

  /// Reads a file that is a list of such records, such as the glossary.
  package static func readList(
    _ parsed: ParsedYAML,
    in source: SourceText,
    subject: String = "the file"
  ) -> (values: [Located<Self>], diagnostics: [Diagnostic]) {
    guard let root = parsed.root, !root.isBlank else { return ([], parsed.diagnostics) }
    var reader = ValueReader(source: source, subject: subject)
    let values = FieldType<[Located<Self>]>.list(of: .record()).read(root, &reader)
    return (values ?? [], (parsed.diagnostics + reader.diagnostics).sorted())
  }
}

extension YAMLMapping {
  /// The keys of a value that must be a group of keys, or what is wrong with it.
  ///
  /// A value that is not there is a group without keys.
  static func ofRecord(
    _ node: YAMLNode?,
    in source: SourceText,
    subject: () -> String,
    _ absence: SourceLocation?
  ) -> (mapping: YAMLMapping?, mistake: Diagnostic?) {
    switch node {
    case .mapping(let written): (written, nil)
    case .none: (YAMLMapping(withoutKeysAt: absence?.range ?? 0..<0), nil)
    case .some(let other) where other.isBlank: (YAMLMapping(withoutKeysAt: other.range), nil)
    case .some(let other):
      (
        nil,
        ValueMistake.wrongKind(other, subject: subject(), expected: "a group of keys", in: source)
      )
    }
  }

  private init(withoutKeysAt range: Range<Int>) {
    self.init(entries: [], range: range, isFlow: false, isComplete: true)
  }
}
