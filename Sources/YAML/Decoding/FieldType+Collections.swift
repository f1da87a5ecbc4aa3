internal import Diagnostics

extension FieldType {
  /// A list of values of one type; an item that is wrong is reported and left out.
  package static func list<Element: Sendable>(of element: FieldType<Element>) -> FieldType
  where Value == [Located<Element>] {
    FieldType(.list(of: element.documentation)) { node, reader in
      guard let sequence = reader.list(node) else { return nil }
      let outer = reader.name
      reader.name.depth += 1
      defer { reader.name = outer }
      var values: Value = []
      values.reserveCapacity(sequence.items.count)
      for item in sequence.items {
        if item.isBlank {
          reader.reportEmptyItem(item, of: outer)
        } else if let value = element.read(item, &reader) {
          values.append(Located(value, at: reader.location(of: item)))
        }
      }
      return values
    }
  }
}

extension ValueReader {
  /// The items of a list; another kind of value is reported.
  fileprivate mutating func list(_ node: YAMLNode) -> YAMLSequence? {
    if case .sequence(let sequence) = node { return sequence }
    report(ValueMistake.notAList(node, self))
    return nil
  }

  fileprivate mutating func reportEmptyItem(_ item: YAMLNode, of list: ValueName) {
    report(ValueMistake.emptyItem(item, list.words, self))
  }
}

/// A value under a key that the writer chose.
package struct Named<Value: Sendable>: Sendable {
  package let name: Located<String>
  package let value: Value
}

extension FieldType {
  /// Keys that the writer chooses, each with a value of one type, in the order of the file.
  package static func table<Element: Sendable>(of element: FieldType<Element>) -> FieldType
  where Value == [Named<Element>] {
    FieldType(.table(of: element.documentation)) { node, reader in
      guard let mapping = node.mapping else {
        reader.reportWrongKind(node, expected: "a group of keys")
        return nil
      }
      let subject = reader.subject
      defer { reader.subject = subject }
      return mapping.entries.compactMap { entry in
        reader.subject = "'\(entry.key.text)'"
        let name = Located(entry.key.text, at: reader.source.location(entry.key.range))
        return element.read(entry.value, &reader).map { Named(name: name, value: $0) }
      }
    }
  }

  /// A value that may be written in one way or the other; `isFirst` tells by its look which it is.
  package static func either<First: Sendable, Second: Sendable>(
    _ first: FieldType<First>,
    or second: FieldType<Second>,
    isFirst: @escaping @Sendable (YAMLNode) -> Bool
  ) -> FieldType where Value == Either<First, Second> {
    FieldType(.either([first.documentation, second.documentation])) { node, reader in
      isFirst(node)
        ? first.read(node, &reader).map(Either.first)
        : second.read(node, &reader).map(Either.second)
    }
  }
}

/// One of two kinds of value.
package enum Either<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
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

extension FieldType where Value: YAMLRecord {
  /// The record that asks, inside itself, as a group of competences holds groups.
  package static func sameRecord(_ type: Value.Type = Value.self) -> FieldType {
    FieldType(.sameRecord) { node, reader in FieldType.record(type).read(node, &reader) }
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
