/// Takes the tags out of markup.
enum TagStripping {
  /// The text that is left, with its white space collapsed and its character references read.
  static func text(of markup: String) -> String {
    let bytes = Array(markup.utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let end = tagEnd(from: index, in: bytes) {
        index = end
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    let text = String(decoding: kept, as: UTF8.self)
    let words = text.split { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    return CharacterReferences.decoded(words.joined(separator: " "))
  }

  private static func tagEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    let opensComment = bytes[start...].starts(with: "<!--".utf8)
    let end = Array((opensComment ? "-->" : ">").utf8)
    return ByteSearch.firstOffset(of: end, in: bytes, from: start + (opensComment ? 4 : 1))
      .map { $0 + end.count }
  }
}

/// Reads character references of HTML, the common ones by name and all by number.
enum CharacterReferences {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[rest.index(after: ampersand)...]
      let name = rest.prefix(12).prefix { $0 != ";" }
      let after = rest[name.endIndex...]
      if after.first == ";", let character = character(String(name)) {
        result += character
        rest = after.dropFirst()
      } else {
        result += "&"
      }
    }
    return result + rest
  }

  private static func character(_ name: String) -> String? {
    if let known = names[name] { return known }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "middot": "·", "times": "×", "deg": "°", "pound": "£", "euro": "€",
    "copy": "©", "shy": "\u{AD}",
  ]
}
