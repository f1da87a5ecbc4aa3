/// Escaping of text inside an address attribute.
enum AddressEscaping {
  /// Appends a part of an address.
  ///
  /// What can stand in no address is written with a percent sign
  /// (https://url.spec.whatwg.org/#url-code-points); `&` and `'` are escaped for the attribute. Signs
  /// that part an address, and percent signs, are kept: the writer may have meant them.
  static func append(
    _ text: String,
    keepsColon: Bool,
    keepsComma: Bool,
    to output: inout [UInt8]
  ) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "`"), UInt8(ascii: "\\"):
        appendEncoded(byte, to: &output)
      case UInt8(ascii: ":") where !keepsColon, UInt8(ascii: ",") where !keepsComma:
        appendEncoded(byte, to: &output)
      default: output.append(byte)
      }
    }
  }

  static func appendEncoded(_ byte: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output.append(UInt8(ascii: "%"))
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }
}
