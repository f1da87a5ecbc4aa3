package import Diagnostics

/// Gives a record the values of the keys that it asks for, and notes what it asked for.
package struct RecordReader {
  private enum Mode {
    case reading(YAMLMapping, SourceText)
    case documenting
  }

  private let mode: Mode

  /// Which of the mapping's entries were asked for.
  private var asked: [Bool]
  package private(set) var diagnostics: [Diagnostic] = []

  /// The keys that must be there and are not, until it is known which were only misspelt.
  private var missing: [(name: String, mistake: Diagnostic)] = []

  /// What was asked for, where that is what is wanted.
  private(set) var documentation: [FieldDocumentation] = []

  package init(_ mapping: YAMLMapping, in source: SourceText) {
    mode = .reading(mapping, source)
    asked = [Bool](repeating: false, count: mapping.entries.count)
  }

  /// A reader without values, which collects what is asked for.
  init(documenting: Void) {
    mode = .documenting
    asked = []
  }

  /// The value of a key that must be there; its absence is reported.
  package mutating func required<Value: Sendable>(
    _ name: String,
    _ type: @autoclosure () -> FieldType<Value>,
    _ summary: String,
    otherNames: [String] = []
  ) -> Located<Value>? {
    if isDocumenting {
      document(name, type().documentation, summary, otherNames, isRequired: true)
      return nil
    }
    guard let entry = requiredEntry(name, summary) else { return nil }
    return value(of: entry, type())
  }

  /// The value of a key that may be absent, or present with nothing after its colon.
  ///
  /// Empty quotation marks are nothing too, unless `allowingEmptyText` makes them a value.
  package mutating func optional<Value: Sendable>(
    _ name: String,
    _ type: @autoclosure () -> FieldType<Value>,
    _ summary: String,
    otherNames: [String] = [],
    allowingEmptyText: Bool = false
  ) -> Located<Value>? {
    if isDocumenting {
      document(name, type().documentation, summary, otherNames, isRequired: false)
      return nil
    }
    guard let entry = optionalEntry(name, allowingEmptyText: allowingEmptyText) else { return nil }
    return value(of: entry, type())
  }

  /// The items of a list that may be absent.
  package mutating func list<Element: Sendable>(
    _ name: String,
    of type: @autoclosure () -> FieldType<Element>,
    _ summary: String,
    otherNames: [String] = []
  ) -> [Located<Element>] {
    optional(name, FieldType.list(of: type()), summary, otherNames: otherNames)?.value ?? []
  }

  /// The value of a key that may be absent, without its place.
  package mutating func value<Value: Sendable>(
    _ name: String,
    _ type: @autoclosure () -> FieldType<Value>,
    _ summary: String,
    default fallback: Value
  ) -> Value {
    optional(name, type(), summary)?.value ?? fallback
  }

  /// The place of a key; `nil` where it is not written.
  package func location(ofKey name: String) -> SourceLocation? {
    guard case .reading(let mapping, let source) = mode else { return nil }
    return mapping.entry(name).map { source.location($0.key.range) }
  }

  /// Whether a key is written, even where its value could not be read.
  package func has(_ name: String) -> Bool {
    location(ofKey: name) != nil
  }

  /// The place of the record as a whole.
  package var location: SourceLocation? {
    guard case .reading(let mapping, let source) = mode else { return nil }
    return source.location(mapping.range)
  }

  /// The place that stands for what is missing: the record's first key.
  package var start: SourceLocation? {
    guard case .reading(let mapping, let source) = mode else { return nil }
    return source.location(mapping.entries.first?.key.range ?? mapping.range)
  }

  /// Whether every key of the file can be asked for; otherwise one that seems absent may be broken.
  package var isComplete: Bool {
    guard case .reading(let mapping, _) = mode else { return true }
    return mapping.isComplete
  }

  /// Reads a value again as another type, which was not known before.
  package mutating func read<Value: Sendable>(
    _ node: YAMLNode,
    as type: FieldType<Value>,
    subject: String
  ) -> Value? {
    guard case .reading(_, let source) = mode else { return nil }
    var reader = ValueReader(source: source, subject: subject)
    let value = type.read(node, &reader)
    diagnostics += reader.diagnostics
    return value
  }

  /// Adds a diagnostic about several keys together.
  package mutating func report(_ diagnostic: Diagnostic) {
    guard case .reading = mode else { return }
    diagnostics.append(diagnostic)
  }

  /// Reports the keys that nothing asked for, with the nearest known ones, and those that must be
  /// there and are not; a misspelt one is reported once.
  package mutating func finish(known: @autoclosure () -> [FieldDocumentation]) {
    guard case .reading(let mapping, let source) = mode else { return }
    var meant: Set<String> = []
    if asked.contains(false) {
      let known = known()
      for (entry, isAsked) in zip(mapping.entries, asked) where !isAsked {
        let nearest = KeyMistake.nearest(to: entry.key.text, in: known, besides: mapping)
        if let nearest { meant.insert(nearest) }
        diagnostics.append(KeyMistake.unknown(entry.key, nearest, known, source))
      }
    }
    diagnostics += missing.filter { !meant.contains($0.name) }.map(\.mistake)
    missing = []
  }

  private var isDocumenting: Bool {
    if case .documenting = mode { true } else { false }
  }

  private mutating func document(
    _ name: String,
    _ type: TypeDocumentation,
    _ summary: String,
    _ otherNames: [String],
    isRequired: Bool
  ) {
    documentation.append(
      FieldDocumentation(
        name: name,
        type: type,
        isRequired: isRequired,
        summary: summary,
        otherNames: otherNames
      )
    )
  }

  /// The pair of a key that must be there, with a value; otherwise that is reported.
  private mutating func requiredEntry(_ name: String, _ summary: String) -> YAMLEntry? {
    guard case .reading(let mapping, let source) = mode else { return nil }
    guard let entry = take(name) else {
      if mapping.isComplete {
        missing.append((name, KeyMistake.missing(name, summary, mapping, source)))
      }
      return nil
    }
    guard !isEmpty(entry.value) else {
      diagnostics.append(KeyMistake.empty(entry, summary, source))
      return nil
    }
    return entry
  }

  /// The pair of a key that is there, with a value.
  private mutating func optionalEntry(_ name: String, allowingEmptyText: Bool) -> YAMLEntry? {
    guard let entry = take(name) else { return nil }
    return (allowingEmptyText ? entry.value.isBlank : isEmpty(entry.value)) ? nil : entry
  }

  private mutating func take(_ name: String) -> YAMLEntry? {
    guard case .reading(let mapping, _) = mode,
      let index = mapping.entries.firstIndex(where: { $0.key.text == name })
    else { return nil }
    asked[index] = true
    return mapping.entries[index]
  }

  private func isEmpty(_ node: YAMLNode) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    // Most values begin with a printed character of ASCII.
    if let first = scalar.text.utf8.first, (0x21...0x7E).contains(first) { return false }
    return scalar.text.allSatisfy(\.isWhitespace)
  }

  private mutating func value<Value: Sendable>(
    of entry: YAMLEntry,
    _ type: FieldType<Value>
  ) -> Located<Value>? {
    guard var reader = reader(of: entry) else { return nil }
    let value = type.read(entry.value, &reader)
    report(reader.diagnostics)
    guard let value else { return nil }
    return Located(value, at: reader.location(of: entry.value))
  }

  private func reader(of entry: YAMLEntry) -> ValueReader? {
    guard case .reading(_, let source) = mode else { return nil }
    return ValueReader(source: source, key: entry.key.text)
  }

  private mutating func report(_ others: [Diagnostic]) {
    if !others.isEmpty { diagnostics += others }
  }
}
