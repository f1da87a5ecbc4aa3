/// Bytes as letters: https://www.rfc-editor.org/rfc/rfc4648#section-4.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var offset = 0
    while offset < bytes.count {
      let left = bytes.count - offset
      let first = bytes[offset]
      let second = left > 1 ? bytes[offset + 1] : 0
      let third = left > 2 ? bytes[offset + 2] : 0
      text.append(letters[Int(first >> 2)])
      text.append(letters[Int((first & 3) << 4 | second >> 4)])
      text.append(left > 1 ? letters[Int((second & 15) << 2 | third >> 6)] : UInt8(ascii: "="))
      text.append(left > 2 ? letters[Int(third & 63)] : UInt8(ascii: "="))
      offset += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
