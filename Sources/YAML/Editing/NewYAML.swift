/// A value to be written into a YAML file.
package indirect enum NewYAML: Hashable, Sendable {
  case text(String)
  case list([NewYAML])
  case record([NewEntry])
}

/// A key and a value to be written into a YAML file.
package struct NewEntry: Hashable, Sendable {
  package let key: String
  package let value: NewYAML

  package init(_ key: String, _ value: NewYAML) {
    self.key = key
    self.value = value
  }

  package init(_ key: String, _ text: String) {
    self.init(key, .text(text))
  }
}

extension NewYAML {
  /// The value on one line, collections between brackets and braces.
  var flow: String {
    switch self {
    case .text(let text): YAMLQuoting.scalar(text)
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .record(let entries):
      "{"
        + entries.map { YAMLQuoting.scalar($0.key) + ": " + $0.value.flow }
        .joined(separator: ", ") + "}"
    }
  }

  /// The value in lines of its own, indented as they stand to each other.
  var block: [String] {
    switch self {
    case .text, .list([]), .record([]): [flow]
    case .list(let items):
      items.flatMap { item in
        let lines = item.block
        return lines.prefix(1).map { "- " + $0 } + lines.dropFirst().map { "  " + $0 }
      }
    case .record(let entries): entries.flatMap(\.block)
    }
  }

  /// Whether the value needs lines of its own in a block.
  var isCollection: Bool {
    switch self {
    case .text, .list([]), .record([]): false
    case .list, .record: true
    }
  }
}

extension NewEntry {
  /// The key with its value: on one line, or the value indented below it.
  var block: [String] {
    let name = YAMLQuoting.scalar(key) + ":"
    guard value.isCollection else { return [name + " " + value.flow] }
    return [name] + value.block.map { "  " + $0 }
  }
}
