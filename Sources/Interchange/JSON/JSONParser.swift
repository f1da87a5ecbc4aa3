package import Diagnostics

/// Reads JSON (https://www.rfc-editor.org/rfc/rfc8259) and keeps the place of every value.
package struct JSONParser {
  /// How deep lists and objects may stand in one another.
  static let depthLimit = 64

  let source: SourceText
  var offset = 0

  /// Reads a file: its value, or the first thing that is not JSON.
  package static func parse(_ source: SourceText) -> Result<JSONNode, JSONMistake> {
    var parser = JSONParser(source: source)
    do throws(JSONMistake) {
      if let place = UTF8Check.firstMistake(in: source.bytes) {
        throw JSONMistake(
          as: InterchangeDiagnostics.notUTF8,
          "byte that is not UTF-8",
          at: source.location(place..<place + 1),
          help: "save the file as UTF-8"
        )
      }
      if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.offset = 3 }
      parser.skipSpace()
      let node = try parser.value(depth: 0)
      parser.skipSpace()
      guard parser.offset == source.bytes.count else {
        throw parser.unexpected("the end of the file")
      }
      return .success(node)
    } catch {
      return .failure(error)
    }
  }

  private init(source: SourceText) {
    self.source = source
  }

  private mutating func value(depth: Int) throws(JSONMistake) -> JSONNode {
    guard depth < JSONParser.depthLimit else {
      throw JSONMistake(
        "value nested more than \(JSONParser.depthLimit) deep",
        at: source.location(offset..<offset + 1)
      )
    }
    let start = offset
    let value: JSONValue
    switch next {
    case UInt8(ascii: "{"): value = try .object(members(depth: depth))
    case UInt8(ascii: "["): value = try .array(items(depth: depth))
    case UInt8(ascii: "\""): value = try .string(string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): value = try .number(number())
    default: throw unexpected("a value")
    }
    return JSONNode(value: value, range: start..<offset)
  }

  private mutating func members(depth: Int) throws(JSONMistake) -> [JSONMember] {
    offset += 1
    var members: [JSONMember] = []
    var places: [String: Range<Int>] = [:]
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key between quotation marks") }
      let start = offset
      let key = try string()
      let range = start..<offset
      if let earlier = places.updateValue(range, forKey: key) {
        throw JSONMistake(
          "key '\(key)' is written twice in one object",
          at: source.location(range),
          notes: [DiagnosticNote("first written here", at: source.location(earlier))]
        )
      }
      skipSpace()
      guard take(":") else { throw unexpected("':' after the key '\(key)'") }
      skipSpace()
      try members.append(JSONMember(key: key, keyRange: range, value: value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw unexpected("',' or '}'") }
    return members
  }

  private mutating func items(depth: Int) throws(JSONMistake) -> [JSONNode] {
    offset += 1
    var items: [JSONNode] = []
    skipSpace()
    if take("]") { return items }
    repeat {
      skipSpace()
      try items.append(value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected("',' or ']'") }
    return items
  }

  private mutating func word(
    _ word: StaticString,
    _ value: JSONValue
  ) throws(JSONMistake) -> JSONValue {
    let text = word.description
    guard source.bytes[offset...].starts(with: text.utf8) else { throw unexpected("a value") }
    offset += text.utf8.count
    return value
  }
}
