extension FieldType {
  /// A list of values of one type; an item that is wrong is reported and left out.
  package static func list<Element: Sendable>(of element: FieldType<Element>) -> FieldType
  where Value == [Located<Element>] {
    FieldType(.list(of: element.documentation)) { node, reader in
      guard case .sequence(let sequence) = node else {
        reader.report(ValueMistake.notAList(node, reader))
        return nil
      }
      let subject = reader.subject
      reader.subject = "an item of \(subject)"
      defer { reader.subject = subject }
      return sequence.items.compactMap { item in
        if item.isBlank {
          reader.report(ValueMistake.emptyItem(item, subject, reader))
          return nil
        }
        return element.read(item, &reader).map { Located($0, at: reader.location(of: item)) }
      }
    }
  }
}

extension FieldType where Value: YAMLRecord {
  /// A group of keys that a record declares.
  package static func record(_ type: Value.Type = Value.self) -> FieldType {
    FieldType(.record(Value.fields)) { node, reader in
      let (value, diagnostics) = Value.read(node, in: reader.source, subject: reader.subject)
      reader.report(diagnostics)
      return value
    }
  }
}

extension FieldType where Value == YAMLMapping {
  /// Keys and values that are not declared here, such as those of `extra`.
  package static var mapping: FieldType {
    FieldType(.mapping) { node, reader in
      guard let mapping = node.mapping else {
        reader.reportWrongKind(node, expected: "a group of keys")
        return nil
      }
      return mapping
    }
  }
}

extension FieldType where Value == YAMLNode {
  /// A value whose type something else declares.
  package static var anything: FieldType {
    FieldType(.either([.text, .list(of: .text), .mapping])) { node, _ in node }
  }
}
