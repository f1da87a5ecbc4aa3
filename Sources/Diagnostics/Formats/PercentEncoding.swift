/// Percent-encoding of bytes (https://www.rfc-editor.org/rfc/rfc3986#section-2.1).
enum PercentEncoding {
  /// One byte as `%` and two hexadecimal digits.
  static func triplet(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// A file's path as a URI reference: relative, or with the scheme `file` where it is absolute.
  static func uri(ofPath path: String) -> String {
    let bytes = path.utf8.flatMap { isPlain($0) ? [$0] : triplet($0) }
    return (path.hasPrefix("/") ? "file://" : "") + String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
