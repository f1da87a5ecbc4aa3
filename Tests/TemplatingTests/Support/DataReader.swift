import Dates
import HTML

@testable import Templating

/// Reads test data: JSON, with `{"$html": …}` for markup and `{"$date": …}` for dates.
struct DataReader {
  private var rest: Substring

  indirect enum Node: Equatable {
    case missing
    case plain(Value, Shape)
    case list([Node])
    case record([String: Node])
  }

  static func read(_ text: String) -> Node {
    var reader = DataReader(rest: text[...])
    return reader.node()
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0.isWhitespace }
  }

  private mutating func skip(_ character: Character) -> Bool {
    skipSpace()
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func node() -> Node {
    skipSpace()
    switch rest.first {
    case "{": return record()
    case "[": return list()
    case "\"": return .plain(.text(string()), .text)
    default: return word()
    }
  }

  private mutating func word() -> Node {
    let word = rest.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    rest = rest.dropFirst(word.count)
    switch word {
    case "true", "false": return .plain(.boolean(word == "true"), .boolean)
    case "null": return .missing
    default:
      if let number = Int(word) { return .plain(.integer(number), .integer) }
      return .plain(.number(Double(word) ?? .nan), .number)
    }
  }

  private mutating func string() -> String {
    var text = ""
    rest = rest.dropFirst()
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\" else {
        text.append(character)
        continue
      }
      let escaped = rest.popFirst() ?? " "
      text.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
    }
    return text
  }

  private mutating func list() -> Node {
    var items: [Node] = []
    rest = rest.dropFirst()
    while !skip("]"), !rest.isEmpty {
      items.append(node())
      _ = skip(",")
    }
    return .list(items)
  }

  private mutating func record() -> Node {
    var fields: [String: Node] = [:]
    rest = rest.dropFirst()
    while !skip("}"), !rest.isEmpty {
      skipSpace()
      let name = string()
      _ = skip(":")
      fields[name] = node()
      _ = skip(",")
    }
    if case .plain(.text(let markup), _) = fields["$html"] {
      return .plain(.html(HTMLFragment(trusted: Array(markup.utf8))), .html)
    }
    if case .plain(.text(let text), _) = fields["$date"], let date = CalendarDate(iso8601: text) {
      return .plain(.date(date), .date)
    }
    return .record(fields)
  }
}

extension DataReader.Node {
  /// The shape of the data; the fields of a list's records are all that any of them has.
  var shape: Shape {
    switch self {
    case .missing: .nothing
    case .plain(_, let shape): shape
    case .list(let items): .list(of: DataReader.Node.merged(items).shape)
    case .record(let fields):
      .record(
        RecordShape(
          name: "record",
          fields: fields.sorted { $0.key < $1.key }.map { FieldShape($0.key, $0.value.shape, "") }
        )
      )
    }
  }

  /// The value of the data in the slots of a shape.
  func value(in shape: Shape) -> Value {
    switch (self, shape.present) {
    case (.plain(let value, _), _): return value
    case (.list(let items), .list(of: let element)):
      return .list(items.map { $0.value(in: element) })
    case (.record(let fields), .record(let record)):
      return .record(record.fields.map { fields[$0.name]?.value(in: $0.shape) ?? .none })
    default: return .none
    }
  }

  /// A shape for data whose records hold their own kind under `children`.
  static func treeShape(_ name: String) -> Shape {
    .list(of: .record(RecordShape(TreeNode.self)))
  }

  /// The sum of several nodes: what one lacks is missing.
  private static func merged(_ nodes: [DataReader.Node]) -> Merged {
    Merged(nodes: nodes)
  }

  private struct Merged {
    let nodes: [DataReader.Node]

    var shape: Shape {
      let records = nodes.compactMap { node in
        if case .record(let fields) = node { fields } else { nil }
      }
      guard records.count == nodes.count, !records.isEmpty else {
        return nodes.map(\.shape).reduce(.nothing) { $0.joinedItem(with: $1) }
      }
      let names = Set(records.flatMap(\.keys)).sorted()
      let fields = names.map { name in
        let values = records.compactMap { $0[name] }
        let shape = Merged(nodes: values).shape
        return FieldShape(name, values.count < records.count ? shape.orMissing : shape, "")
      }
      return .record(RecordShape(name: "record", fields: fields))
    }
  }
}

/// A tree whose record holds its own kind, for recursive loops.
struct TreeNode: TemplateRecord {
  var title: String
  var children: [TreeNode] = []

  static let recordName = "TreeNode"
  static let fields: [RecordField<TreeNode>] = [
    RecordField("children", "What lies below.", \.children),
    RecordField("title", "The text to show.", \.title),
  ]
}
