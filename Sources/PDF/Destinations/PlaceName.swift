/// The names of places as the anchors that they were laid out from.
///
/// Browsers leave the escapes of addresses in them; others write them as text with a mark.
enum PlaceName {
  /// The anchor; where nothing is escaped or the escapes give no text, the name itself.
  static func anchor(_ bytes: [UInt8]) -> String {
    guard let plain = String(validating: bytes, as: UTF8.self), !bytes.starts(with: [0xEF, 0xBB])
    else { return PDFTextString.text(bytes) }
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
