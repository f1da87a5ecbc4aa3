/// Percent-encoding in addresses (https://www.rfc-editor.org/rfc/rfc3986#section-2.1).
enum PercentEncoding {
  /// Resolves `%20` and its like; what is no such triplet stays as it is.
  static func decode(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var result: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), let high = digit(rest.dropFirst().first),
        let low = digit(rest.dropFirst(2).first)
      {
        result.append(high << 4 | low)
        rest = rest.dropFirst(3)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where byte >= 0x30 && byte <= 0x39: byte - 0x30
    case .some(let byte) where byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
