internal import Templating

/// Fields that hold records of their own, declared here once more.
///
/// They say what the general declaration says. Generic code is specialised within its module only, and
/// most of a context is records within records: of a list of hundreds, each would be copied and asked
/// for its type.
extension RecordField {
  convenience init<Part: TemplateRecord>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Part
  ) {
    self.init(name, documentation, Part.shape) { read($0).contextValue }
  }

  convenience init<Part: TemplateRecord>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> Part?
  ) {
    self.init(name, documentation, .optional(Part.shape)) { record in
      if let part = read(record) { part.contextValue } else { .none }
    }
  }

  convenience init<Part: TemplateRecord>(
    _ name: String,
    _ documentation: String,
    _ read: @escaping @Sendable (Record) -> [Part]
  ) {
    self.init(name, documentation, .list(of: Part.shape)) { record in
      let parts = read(record)
      var values: [Value] = []
      values.reserveCapacity(parts.count)
      for index in parts.indices { values.append(parts[index].contextValue) }
      return .list(values)
    }
  }
}
