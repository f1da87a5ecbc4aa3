/// Percent-encoding (https://www.rfc-editor.org/rfc/rfc3986#section-2.1).
package enum PercentEncoding {
  /// Encodes what may not stand in the path of an address; `/` stays.
  package static func encodePath(_ path: String) -> String {
    encode(path) { byte in
      isUnreserved(byte) || byte == UInt8(ascii: "/") || isSeparator(byte)
    }
  }

  /// Encodes what may not stand in a fragment.
  package static func encodeFragment(_ fragment: String) -> String {
    encode(fragment) { byte in
      isUnreserved(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
        || isSeparator(byte)
    }
  }

  /// Encodes every byte but those that are to stand as they are.
  package static func encode(_ text: String, keeping mayStand: (UInt8) -> Bool) -> String {
    guard !text.utf8.allSatisfy(mayStand) else { return text }
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if mayStand(byte) { encoded.append(byte) } else { append(byte, to: &encoded) }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Appends one byte as `%` and two hexadecimal digits.
  package static func append(_ byte: UInt8, to encoded: inout [UInt8]) {
    encoded.append(UInt8(ascii: "%"))
    encoded.append(digit(byte >> 4))
    encoded.append(digit(byte & 15))
  }

  /// Decodes a text; a `%` that begins no code stays as it is, and what is no UTF-8 then is replaced.
  package static func decode(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(decoding: bytes(of: text), as: UTF8.self)
  }

  /// The bytes that a text stands for; a `%` that begins no code stays as it is.
  package static func bytes(of text: some StringProtocol) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.utf8.count)
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      if first == UInt8(ascii: "%"), let byte = byte(of: rest.prefix(2)) {
        decoded.append(byte)
        rest.removeFirst(2)
      } else {
        decoded.append(first)
      }
    }
    return decoded
  }

  /// The byte that two hexadecimal digits name; `nil` where they are none, or not two.
  package static func byte(of digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, let high = digits.first.flatMap(value),
      let low = digits.last.flatMap(value)
    else { return nil }
    return high << 4 | low
  }

  /// Letters, digits and the four marks that never mean anything
  /// (https://www.rfc-editor.org/rfc/rfc3986#section-2.3).
  package static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// What may stand in every part of a path besides
  /// (https://www.rfc-editor.org/rfc/rfc3986#section-3.3).
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
