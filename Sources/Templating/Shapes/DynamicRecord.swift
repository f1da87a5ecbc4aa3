/// A record whose fields are known at run time only: a theme's options, a page's extra values.
package struct DynamicRecord: Hashable, Sendable {
  package let shape: RecordShape
  private let slots: [Value]

  /// Puts values into the slots of a shape; a field that has none is missing.
  package init(shape: RecordShape, values: [String: Value]) {
    self.shape = shape
    slots = shape.fields.map { values[$0.name] ?? .none }
  }

  package var templateValue: Value { .record(RecordSlots(slots)) }
}

/// A record that was turned into a value once, to be shared by many pages.
///
/// An immutable class, so that each page that shows it counts one reference.
@dynamicMemberLookup
package final class Prepared<Record: TemplateRecord>: TemplateValue {
  package let record: Record
  package let templateValue: Value

  package convenience init(_ record: Record) {
    self.init(record, slots: record.slots)
  }

  /// - Parameters:
  ///   - record: The record.
  ///   - slots: The values of its fields, in their order.
  package init(_ record: Record, slots: [Value]) {
    self.record = record
    templateValue = .record(RecordSlots(shared: SharedSlots(slots)))
  }

  package static var shape: Shape { Record.shape }

  package subscript<Field>(dynamicMember field: KeyPath<Record, Field>) -> Field {
    record[keyPath: field]
  }
}
