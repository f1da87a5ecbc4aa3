internal import URI

/// The text of a page or a style sheet with the escapes of addresses undone.
///
/// An address is escaped for itself and then for the place where it stands, and not by everyone in one
/// way: an apostrophe is `'`, `%27`, `&#39;` or `&#x27;`. So a file is looked for by its name alone.
struct NamingText: Sendable {
  private let bytes: [UInt8]

  init(_ text: [UInt8]) {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.first {
      if let (escaped, length) = Self.escaped(at: rest) {
        plain.append(escaped)
        rest.removeFirst(length)
      } else {
        plain.append(byte)
        rest.removeFirst()
      }
    }
    bytes = plain
  }

  /// Whether it names a file, by its path or a part of that.
  func names(_ path: [UInt8]) -> Bool {
    ByteText.contains(path, in: bytes)
  }

  /// The byte that an escape at the beginning of a text stands for, and how long the escape is.
  private static func escaped(at text: ArraySlice<UInt8>) -> (UInt8, length: Int)? {
    switch text.first {
    case UInt8(ascii: "%"):
      PercentEncoding.byte(of: text.dropFirst().prefix(2)).map { ($0, 3) }
    case UInt8(ascii: "&"):
      references.first { text.starts(with: $0.text.utf8) }
        .map { ($0.byte, $0.text.utf8.count) }
    default: nil
    }
  }

  /// What may stand in an address and not in an attribute, as templates and Markdown write it.
  private static let references: [(text: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&#39;", UInt8(ascii: "'")), ("&#x27;", UInt8(ascii: "'")),
  ]
}
