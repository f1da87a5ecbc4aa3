/// The escapes of addresses, which browsers leave in the names of anchors.
enum PercentEncoding {
  /// The text with each valid escape undone, or the text itself where that gives no text.
  static func decoded(_ bytes: [UInt8]) -> String {
    let plain = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "%")) else { return plain }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = PDFName.hexadecimal(bytes[index + 1]),
        let low = PDFName.hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? plain
  }
}
