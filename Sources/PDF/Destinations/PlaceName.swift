internal import URI

/// The names of places as the anchors that they were laid out from.
///
/// Browsers leave the escapes of addresses in them; others write them as text with a mark.
enum PlaceName {
  /// The anchor; where nothing is escaped or the escapes give no text, the name itself.
  static func anchor(_ bytes: [UInt8]) -> String {
    guard let plain = String(validating: bytes, as: UTF8.self), !bytes.starts(with: [0xEF, 0xBB])
    else { return PDFTextString.text(bytes) }
    guard bytes.contains(UInt8(ascii: "%")) else { return plain }
    return String(validating: PercentEncoding.bytes(of: plain), as: UTF8.self) ?? plain
  }
}
