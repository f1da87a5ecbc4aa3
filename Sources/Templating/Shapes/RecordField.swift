package import Dates
package import HTML

/// One declared field of a record type.
///
/// An immutable class: every value that is made walks the list of its fields. It asks nothing of the
/// record's type, since to prove it at run time takes longer than to make the whole list.
package final class RecordField<Record>: Sendable {
  package let name: String

  /// One line for theme authors: what the field holds.
  package let documentation: String
  private let declaredShape: @Sendable () -> Shape

  private let read: @Sendable (Record) -> Value

  /// The field of a record.
  package func value(of record: Record) -> Value { read(record) }

  /// Declares a field whose shape follows from its Swift type.
  package init<Field: TemplateValue>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Field
  ) {
    self.name = name
    self.documentation = documentation
    declaredShape = { Field.shape }
    self.read = { read($0).templateValue }
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
    self.read = { read($0).templateValue }
  }

  /// The shape of the field; worked out late, for records that hold their own kind.
  package var shape: Shape { declaredShape() }

  /// Declares a field by its shape and the value that it has, which must be of that shape.
  package init(
    _ name: String,
    _ documentation: String,
    _ shape: Shape,
    value: @escaping @Sendable (Record) -> Value
  ) {
    self.name = name
    self.documentation = documentation
    declaredShape = { shape }
    read = value
  }
}

/// The kinds of field that nearly all are of.
///
/// They say what the general declaration says, and are read without asking at run time what type they
/// have: generic code is not specialised across modules.
extension RecordField {
  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> String
  ) {
    self.init(name, documentation, .text) { .text(read($0)) }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> String?
  ) {
    self.init(name, documentation, .optional(.text)) { record in
      if let value = read(record) { .text(value) } else { .none }
    }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> TemplateURL
  ) {
    self.init(name, documentation, .url) { .url(read($0)) }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> TemplateURL?
  ) {
    self.init(name, documentation, .optional(.url)) { record in
      if let value = read(record) { .url(value) } else { .none }
    }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> HTMLFragment
  ) {
    self.init(name, documentation, .html) { .html(read($0)) }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> HTMLFragment?
  ) {
    self.init(name, documentation, .optional(.html)) { record in
      if let value = read(record) { .html(value) } else { .none }
    }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Bool
  ) {
    self.init(name, documentation, .boolean) { .boolean(read($0)) }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Int
  ) {
    self.init(name, documentation, .integer) { .integer(read($0)) }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Int?
  ) {
    self.init(name, documentation, .optional(.integer)) { record in
      if let value = read(record) { .integer(value) } else { .none }
    }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> CalendarDate
  ) {
    self.init(name, documentation, .date) { .date(read($0)) }
  }

  package convenience init(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> CalendarDate?
  ) {
    self.init(name, documentation, .optional(.date)) { record in
      if let value = read(record) { .date(value) } else { .none }
    }
  }

  package convenience init<Shared>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Prepared<Shared>
  ) {
    self.init(name, documentation, Shared.shape) { read($0).templateValue }
  }

  package convenience init<Shared>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Prepared<Shared>?
  ) {
    self.init(name, documentation, .optional(Shared.shape)) { record in
      if let shared = read(record) { shared.templateValue } else { .none }
    }
  }

  package convenience init<Shared>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> [Prepared<Shared>]
  ) {
    self.init(name, documentation, .list(of: Shared.shape)) { record in
      let list = read(record)
      var values: [Value] = []
      values.reserveCapacity(list.count)
      for shared in list { values.append(shared.templateValue) }
      return .list(values)
    }
  }
}
