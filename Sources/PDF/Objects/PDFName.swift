/// Names in their one normal form: plain ASCII, with every other byte as `#` and two digits.
enum PDFName {
  /// The normal form of a name as a file spells it, without its slash.
  static func normal(_ spelt: ArraySlice<UInt8>) -> String {
    if spelt.allSatisfy(isPlain) { return String(decoding: spelt, as: UTF8.self) }
    return escaped(bytes(spelt))
  }

  /// The bytes that a spelling stands for.
  static func bytes(_ spelt: ArraySlice<UInt8>) -> [UInt8] {
    guard spelt.contains(UInt8(ascii: "#")) else { return Array(spelt) }
    var result: [UInt8] = []
    var index = spelt.startIndex
    while index < spelt.endIndex {
      if spelt[index] == UInt8(ascii: "#"), index + 2 < spelt.endIndex,
        let high = hexadecimal(spelt[index + 1]), let low = hexadecimal(spelt[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(spelt[index])
        index += 1
      }
    }
    return result
  }

  /// The bytes that a name in normal form stands for.
  static func bytes(_ normal: String) -> [UInt8] { bytes(ArraySlice(normal.utf8)) }

  static func escaped(_ bytes: [UInt8]) -> String {
    if bytes.allSatisfy(isPlain) { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    for byte in bytes {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "#"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 32 && byte < 127 && byte != UInt8(ascii: "#") && PDFLexer.isRegular(byte)
  }
}
