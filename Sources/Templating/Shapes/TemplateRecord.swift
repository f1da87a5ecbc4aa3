/// A type whose fields templates may see.
///
/// Each field is declared once, with its name, its documentation and the way to its value; the
/// shape that templates are checked against and the value that they are given both come from that
/// list, so they cannot drift apart. Declare it as a stored constant:
///
///     struct Link: TemplateRecord {
///       let title: String
///       let href: TemplateURL
///
///       static let recordName = "Link"
///       static let fields: [RecordField<Link>] = [
///         RecordField("title", "The text to show.", \.title),
///         RecordField("href", "The address.", \.href),
///       ]
///     }
package protocol TemplateRecord: TemplateValue {
  /// The name by which authors know the record.
  static var recordName: String { get }

  /// The fields in the order of their slots.
  static var fields: [RecordField<Self>] { get }
}

extension TemplateRecord {
  package static var shape: Shape { .record(RecordShape(Self.self)) }

  package var templateValue: Value { .record(RecordSlots(slots)) }

  /// The values of the fields in their order.
  var slots: [Value] {
    let fields = Self.fields
    var slots: [Value] = []
    slots.reserveCapacity(fields.count)
    for field in fields {
      slots.append(field.value(self))
    }
    return slots
  }

  static var fieldShapes: [FieldShape] {
    fields.map { FieldShape($0.name, $0.shape, $0.documentation) }
  }
}

/// One declared field of a record type.
///
/// An immutable class: every value that is made walks the list of its fields.
package final class RecordField<Record: TemplateRecord>: Sendable {
  package let name: String

  /// One line for theme authors: what the field holds.
  package let documentation: String
  private let declaredShape: @Sendable () -> Shape

  /// Reads the field of a record.
  package let value: @Sendable (Record) -> Value

  /// Declares a field whose shape follows from its Swift type.
  package init<Field: TemplateValue>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Field
  ) {
    self.name = name
    self.documentation = documentation
    declaredShape = { Field.shape }
    value = { read($0).templateValue }
  }

  /// Declares a field whose record shape is given by name when the templates are loaded.
  package init(
    _ name: String,
    _ documentation: String,
    shapeGivenAtLoad shapeName: String,
    _ read: @escaping @Sendable (Record) -> DynamicRecord
  ) {
    self.name = name
    self.documentation = documentation
    declaredShape = { .record(.atLoad(shapeName)) }
    value = { read($0).templateValue }
  }

  /// The shape of the field; worked out late, for records that hold their own kind.
  package var shape: Shape { declaredShape() }
}
