/// The fields of a record, under a name for messages and the context reference.
///
/// The fields of a declared type are looked up when they are needed, so a record may hold records
/// of its own kind (a heading with children).
package struct RecordShape: Hashable, Sendable {
  /// The name by which authors know the record: `Heading`.
  package let name: String
  private let source: Source

  private enum Source: Hashable, Sendable {
    case declared(DeclaredRecord)
    case listed([FieldShape])
    case atLoad
  }

  /// The shape of a type that declares its fields.
  package init(_ type: any TemplateRecord.Type) {
    name = type.recordName
    source = .declared(DeclaredRecord(type: type))
  }

  /// A shape that is made at run time, from a theme's declarations for example.
  package init(name: String, fields: [FieldShape]) {
    self.name = name
    source = .listed(fields)
  }

  /// A shape that is given by name when the templates are loaded.
  package static func atLoad(_ name: String) -> RecordShape {
    RecordShape(name: name, source: .atLoad)
  }

  private init(name: String, source: Source) {
    self.name = name
    self.source = source
  }

  /// Whether the fields are given when the templates are loaded.
  package var isGivenAtLoad: Bool { source == .atLoad }

  /// The type that declares the fields; `nil` where none does.
  var declaredType: ObjectIdentifier? {
    if case .declared(let record) = source { ObjectIdentifier(record.type) } else { nil }
  }

  /// The fields in the order of their slots; none where they are given at load.
  package var fields: [FieldShape] {
    switch source {
    case .declared(let record): record.type.fieldShapes
    case .listed(let fields): fields
    case .atLoad: []
    }
  }
}

/// One field of a record: its name, its shape and one line of documentation.
package struct FieldShape: Hashable, Sendable {
  package let name: String
  package let documentation: String
  package let shape: Shape

  package init(_ name: String, _ shape: Shape, _ documentation: String) {
    self.name = name
    self.documentation = documentation
    self.shape = shape
  }
}

/// A record type, compared by its identity.
private struct DeclaredRecord: Hashable, Sendable {
  let type: any TemplateRecord.Type

  static func == (left: DeclaredRecord, right: DeclaredRecord) -> Bool {
    ObjectIdentifier(left.type) == ObjectIdentifier(right.type)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(type))
  }
}
