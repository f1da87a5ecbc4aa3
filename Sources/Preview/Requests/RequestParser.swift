/// Reads the head of a request from bytes as they come (https://www.rfc-editor.org/rfc/rfc9112).
enum RequestParser {
  /// How long a head may be, in bytes.
  static let limit = 16 << 10

  enum Outcome: Hashable, Sendable {
    /// The head is not whole yet.
    case unfinished

    /// A request, and how many bytes its head took.
    case request(PreviewRequest, length: Int)
    case refused(RequestRefusal)
  }

  /// What stands at the beginning of `bytes`.
  static func parse(_ bytes: [UInt8]) -> Outcome {
    // A server should pass over empty lines before a request (RFC 9112, 2.2).
    let start = bytes.firstIndex { $0 != newline && $0 != carriageReturn } ?? bytes.count
    guard let end = headEnd(in: bytes, from: start) else {
      return bytes.count >= limit ? .refused(.tooLong) : .unfinished
    }
    if end > limit { return .refused(.tooLong) }
    let lines = bytes[start..<end].split(separator: newline, omittingEmptySubsequences: true)
      .map { $0.last == carriageReturn ? $0.dropLast() : $0 }
      .filter { !$0.isEmpty }
    guard let first = lines.first else { return .refused(.malformed) }
    let words = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, words[0].allSatisfy(isNameByte), !words[0].isEmpty,
      let target = requestTarget(words[1])
    else { return .refused(.malformed) }
    let version = String(decoding: words[2], as: UTF8.self)
    guard ["HTTP/1.1", "HTTP/1.0"].contains(version) else {
      return .refused(version.hasPrefix("HTTP/") ? .otherVersion : .malformed)
    }
    guard let fields = fields(lines.dropFirst()) else { return .refused(.malformed) }
    let request = PreviewRequest(
      String(decoding: words[0], as: UTF8.self),
      target.path,
      staysOpen: version == "HTTP/1.1",
      fields: target.host.map { fields.merging(["host": $0]) { _, named in named } } ?? fields
    )
    return .request(request, length: end)
  }

  /// The offset after the empty line that ends a head.
  private static func headEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let line = bytes[index...].firstIndex(of: newline) {
      let next = line + 1
      if next < bytes.count, bytes[next] == newline { return next + 1 }
      if next + 1 < bytes.count, bytes[next] == carriageReturn, bytes[next + 1] == newline {
        return next + 2
      }
      index = next
    }
    return nil
  }

  /// A path with its query; one that is given in full has its host taken from it.
  private static func requestTarget(_ bytes: ArraySlice<UInt8>) -> (path: String, host: String?)? {
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("/") || text == "*" { return (text, nil) }
    guard text.lowercased().hasPrefix("http://") else { return nil }
    let rest = text.dropFirst("http://".count)
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest.dropFirst(host.count)
    return (path.hasPrefix("/") ? String(path) : "/" + path, String(host))
  }

  private static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [String: String]? {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(isNameByte)
      else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = String(decoding: trimmed(line[(colon + 1)...]), as: UTF8.self)
      // Two hosts would be two answers to the one question that matters (RFC 9112, 3.2).
      if fields[name] != nil, ["host", "content-length"].contains(name) { return nil }
      fields[name] = fields[name].map { $0 + ", " + value } ?? value
    }
    return fields
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return bytes
  }

  /// RFC 9110, 5.6.2: what a method and a field's name are made of.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

/// Why a request is not even looked at.
enum RequestRefusal: Hashable, Sendable {
  case malformed
  case tooLong
  case tooSlow
  case otherVersion
}
