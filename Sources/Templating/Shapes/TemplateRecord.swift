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
    var slots: [Value] = []
    slots.reserveCapacity(Self.fields.count)
    // By their places, since taking them out would count a reference of each.
    Self.fields.withUnsafeBufferPointer { fields in
      for index in 0..<fields.count { slots.append(fields[index].value(of: self)) }
    }
    return slots
  }

  static var fieldShapes: [FieldShape] {
    fields.map { FieldShape($0.name, $0.shape, $0.documentation) }
  }
}
