internal import Templating

extension TemplateRecord {
  /// What `templateValue` gives, by code that is made for this very type.
  ///
  /// Generic code is specialised within its module only. Elsewhere each record asks for its type's
  /// metadata several times, which takes longer than to read its fields.
  var contextValue: Value { .record(RecordSlots(contextSlots)) }

  /// The values of the fields in their order.
  fileprivate var contextSlots: [Value] {
    let fields = Self.fields
    return fields.withUnsafeBytes { fields in
      // The list holds its fields, so no reference of each need be counted: that would cost as much as
      // to read them, and threads that make records of one type would wait for each other.
      let fields = fields.assumingMemoryBound(to: Unmanaged<RecordField<Self>>.self)
      var slots: [Value] = []
      slots.reserveCapacity(fields.count)
      for field in fields { slots.append(field._withUnsafeGuaranteedRef { $0.value(of: self) }) }
      return slots
    }
  }
}

extension Prepared {
  /// Turns a record into a value once, by code that is made for its type.
  convenience init(_ record: Record) {
    self.init(record, slots: record.contextSlots)
  }
}
