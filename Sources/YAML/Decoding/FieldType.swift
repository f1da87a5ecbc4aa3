package import Diagnostics

/// What the value of a key must be, and how it is read.
package struct FieldType<Value: Sendable>: Sendable {
  private let describe: @Sendable () -> TypeDocumentation
  private let reading: @Sendable (YAMLNode, inout ValueReader) -> Value?

  /// Declares a type.
  ///
  /// `reading` reports what is wrong to the reader and then gives `nil`.
  package init(
    _ documentation: @escaping @autoclosure @Sendable () -> TypeDocumentation,
    reading: @escaping @Sendable (YAMLNode, inout ValueReader) -> Value?
  ) {
    describe = documentation
    self.reading = reading
  }

  package var documentation: TypeDocumentation { describe() }

  /// Reads a value.
  package func read(_ node: YAMLNode, _ reader: inout ValueReader) -> Value? {
    reading(node, &reader)
  }

  /// The same with its value made into something else; `nil` from `transform` after a report.
  package func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Value, YAMLNode, inout ValueReader) -> Other?
  ) -> FieldType<Other> {
    FieldType<Other>(self.documentation) { node, reader in
      guard let value = self.read(node, &reader) else { return nil }
      return transform(value, node, &reader)
    }
  }
}

/// What messages call a value.
struct ValueName: Sendable {
  let text: String

  /// Whether it is a key, which stands between quotation marks.
  let isKey: Bool

  /// In how many lists of that name the value stands.
  var depth = 0

  var words: String {
    String(repeating: "an item of ", count: depth) + (isKey ? "'\(text)'" : text)
  }
}

/// What a type needs to read one value, and where it says what is wrong with it.
package struct ValueReader {
  package let source: SourceText

  /// What messages call the value, put into words only for one.
  var name: ValueName
  package private(set) var diagnostics: [Diagnostic] = []

  package init(source: SourceText, subject: String) {
    self.source = source
    name = ValueName(text: subject, isKey: false)
  }

  /// Reads the value of a key.
  init(source: SourceText, key: String) {
    self.source = source
    name = ValueName(text: key, isKey: true)
  }

  /// What messages call the value: `'title'`, `an item of 'routes'`.
  package var subject: String {
    get { name.words }
    set { name = ValueName(text: newValue, isKey: false) }
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  package mutating func report(_ others: [Diagnostic]) {
    diagnostics += others
  }

  /// The text of a scalar; another kind of value is reported.
  package mutating func scalar(_ node: YAMLNode, as expected: String) -> YAMLScalar? {
    if case .scalar(let scalar) = node { return scalar }
    reportWrongKind(node, expected: expected)
    return nil
  }

  /// Says that a list or a group of keys stands where another kind of value should.
  package mutating func reportWrongKind(_ node: YAMLNode, expected: String) {
    report(
      ValueMistake.wrongKind(node, subject: subject, expected: expected, in: source)
    )
  }

  /// The place of a value.
  package func location(of node: YAMLNode) -> SourceLocation {
    source.location(node.range)
  }
}
