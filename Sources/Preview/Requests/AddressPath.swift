internal import URI

/// The path of a request, decoded.
enum AddressPath {
  /// The path that stands in a request; `nil` for one that no site can have.
  ///
  /// Refused: a code that is no code, an encoded slash, a backslash, control characters, and what is
  /// not UTF-8 when decoded.
  static func decode(_ path: String) -> String? {
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    var decoded: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let code = PercentEncoding.byte(of: rest.prefix(2)), code != UInt8(ascii: "/") else {
        return nil
      }
      decoded.append(code)
      rest.removeFirst(2)
    }
    if decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return nil
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
