/// A JSON value and the bytes of the file that it covers.
package struct JSONNode: Hashable, Sendable {
  package let value: JSONValue
  package let range: Range<Int>
}

/// What a JSON value is; numbers keep their spelling, and members their order.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])

  /// The kind of value in words, for messages.
  var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// A member of a JSON object.
package struct JSONMember: Hashable, Sendable {
  package let key: String
  package let keyRange: Range<Int>
  package let value: JSONNode
}
