internal import URI

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
    let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable {
      append($0, keepsColon: keepsColon, keepsComma: keepsComma, to: &output)
    }
    guard isAppended == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer {
      append($0, keepsColon: keepsColon, keepsComma: keepsComma, to: &output)
    }
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>,
    keepsColon: Bool,
    keepsComma: Bool,
    to output: inout [UInt8]
  ) {
    var plainStart = 0
    for offset in 0..<bytes.count where needsCare(bytes[offset]) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ":") && keepsColon || byte == UInt8(ascii: ",") && keepsComma {
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plainStart..<offset]))
      plainStart = offset + 1
      appendEscaped(byte, to: &output)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plainStart...]))
  }

  /// Whether a byte may not stand everywhere in an address, or not in its attribute.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: ":"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  private static func appendEscaped(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
    default: PercentEncoding.append(byte, to: &output)
    }
  }
}
