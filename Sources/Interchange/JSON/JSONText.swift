/// A JSON text to be written: members in the order given, two spaces a level, a line feed at the end.
package indirect enum JSONText: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONText])
  case object([(key: String, value: JSONText)])

  /// An object without the members that have no value.
  package static func record(_ members: [(String, JSONText?)]) -> JSONText {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var writer = Writer()
    writer.write(self, indent: 0)
    writer.append("\n")
    return writer.bytes
  }

  package static func == (left: JSONText, right: JSONText) -> Bool {
    left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }

  private struct Writer {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: String) {
      bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ text: JSONText, indent: Int) {
      switch text {
      case .null: append("null")
      case .bool(let value): append(value ? "true" : "false")
      case .number(let value): append(String(value))
      case .string(let value): write(string: value)
      case .array(let items):
        list(items, "[", "]", indent) { writer, item in writer.write(item, indent: indent + 1) }
      case .object(let members):
        list(members, "{", "}", indent) { writer, member in
          writer.write(string: member.key)
          writer.append(": ")
          writer.write(member.value, indent: indent + 1)
        }
      }
    }

    private mutating func list<Item>(
      _ items: [Item],
      _ open: String,
      _ close: String,
      _ indent: Int,
      _ write: (inout Writer, Item) -> Void
    ) {
      append(open)
      for (index, item) in items.enumerated() {
        append(index == 0 ? "\n" : ",\n")
        append(String(repeating: "  ", count: indent + 1))
        write(&self, item)
      }
      if !items.isEmpty { append("\n" + String(repeating: "  ", count: indent)) }
      append(close)
    }

    private mutating func write(string: String) {
      append("\"")
      for byte in string.utf8 {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        case 0..<0x20:
          append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
        default: bytes.append(byte)
        }
      }
      append("\"")
    }
  }
}
