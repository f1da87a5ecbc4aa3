import Diagnostics

/// A JSON object that is read by the names of its members.
struct JSONRecord {
  let node: JSONNode

  /// What messages call the object: `CFItem`, `framework`.
  let name: String
  private let members: [String: JSONMember]

  init(_ node: JSONNode, members: [JSONMember], name: String) {
    self.node = node
    self.name = name
    self.members = Dictionary(members.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The object's keys with their places, in byte order.
  var keys: [JSONMember] {
    members.values.sorted { $0.keyRange.lowerBound < $1.keyRange.lowerBound }
  }

  /// Whether a key is there with a value other than `null`.
  func has(_ key: String) -> Bool { value(key) != nil }

  /// The value of a key; `nil` where it is absent or `null`.
  func value(_ key: String) -> JSONNode? {
    guard let node = members[key]?.value, node.value != .null else { return nil }
    return node
  }

  /// The text of a key; another kind of value is reported.
  func string(_ key: String, _ log: inout ImportLog) -> JSONString? {
    guard let node = value(key) else { return nil }
    guard case .string(let text) = node.value else {
      log.wrongKind(node, key, of: self, expected: "a text")
      return nil
    }
    return JSONString(text: text, range: node.range)
  }

  /// The text of a key that must be there and say something.
  func requiredString(_ key: String, _ log: inout ImportLog) -> JSONString? {
    guard has(key) else {
      log.missing(key, of: self)
      return nil
    }
    guard let string = string(key, &log) else { return nil }
    guard !string.text.allSatisfy(\.isWhitespace) else {
      log.missing(key, of: self)
      return nil
    }
    return string
  }

  /// The text of a key that may be written as a number, as identifiers are.
  func label(_ key: String, _ log: inout ImportLog) -> JSONString? {
    if let node = value(key), case .number(let text) = node.value {
      return JSONString(text: text, range: node.range)
    }
    return string(key, &log)
  }

  /// The whole number of a key; a text that is one counts.
  func integer(_ key: String, _ log: inout ImportLog) -> Int? {
    guard let node = value(key) else { return nil }
    switch node.value {
    case .number(let text), .string(let text):
      if let number = Int(text) { return number }
    default: break
    }
    log.wrongKind(node, key, of: self, expected: "a whole number")
    return nil
  }

  /// The objects in the list of a key; `nil` where there is no list.
  func records(_ key: String, named name: String, _ log: inout ImportLog) -> [JSONRecord]? {
    guard let node = value(key) else { return nil }
    guard case .array(let items) = node.value else {
      log.wrongKind(node, key, of: self, expected: "a list")
      return nil
    }
    return items.compactMap { log.record($0, named: name) }
  }

  /// The object of a key.
  func record(_ key: String, named name: String? = nil, _ log: inout ImportLog) -> JSONRecord? {
    value(key).flatMap { log.record($0, named: name ?? key) }
  }
}

/// A text of a JSON file and its place, quotation marks counted in.
struct JSONString {
  let text: String
  let range: Range<Int>
}
