internal import Diagnostics

/// Finds bytes that cannot stand in a YAML file (https://yaml.org/spec/1.1/#id868524).
enum ByteCheck {
  /// At most this many places are named: a picture renamed to `.yaml` has thousands.
  private static let places = 5

  static func diagnostics(of source: SourceText, in range: Range<Int>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var offset = range.lowerBound
    while offset < range.upperBound, found.count < places {
      let byte = source.bytes[offset]
      if (byte >= 0x20 && byte < 0x7F) || byte.isLineEnd || byte == 0x09 {
        offset += 1
        continue
      }
      let length = scalarLength(source.bytes[offset..<range.upperBound])
      let end = offset + max(1, length)
      if let message = problem(source.bytes[offset..<end], isScalar: length > 0) {
        found.append(
          Diagnostic(
            YAMLDiagnostics.encoding,
            message,
            at: source.location(offset..<end),
            help: length > 0
              ? "remove it; most editors can show invisible characters"
              : "save the file as UTF-8"
          )
        )
      }
      offset = end
    }
    return found
  }

  private static func problem(_ bytes: ArraySlice<UInt8>, isScalar: Bool) -> String? {
    guard isScalar else { return "byte 0x\(hexadecimal(bytes.first ?? 0)) is not UTF-8 text" }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return nil
    }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: return nil
    case 0: return "NUL character in the YAML"
    case 0..<0x20, 0x7F..<0xA0: return "control character \(name(scalar)) in the YAML"
    case 0xFEFF: return "byte-order mark inside the YAML"
    case 0xFFFE, 0xFFFF: return "character \(name(scalar)) is none that text can hold"
    default: return nil
    }
  }

  /// The length of the scalar that the bytes begin with; 0 where they are not UTF-8
  /// (https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, table 3-7).
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let rest = bytes.dropFirst()
    switch first {
    case 0x00..<0x80: return 1
    case 0xC2...0xDF: return continues(rest, 1, 0x80...0xBF) ? 2 : 0
    case 0xE0: return continues(rest, 2, 0xA0...0xBF) ? 3 : 0
    case 0xED: return continues(rest, 2, 0x80...0x9F) ? 3 : 0
    case 0xE1...0xEF: return continues(rest, 2, 0x80...0xBF) ? 3 : 0
    case 0xF0: return continues(rest, 3, 0x90...0xBF) ? 4 : 0
    case 0xF1...0xF3: return continues(rest, 3, 0x80...0xBF) ? 4 : 0
    case 0xF4: return continues(rest, 3, 0x80...0x8F) ? 4 : 0
    default: return 0
    }
  }

  private static func continues(
    _ rest: ArraySlice<UInt8>,
    _ count: Int,
    _ second: ClosedRange<UInt8>
  ) -> Bool {
    guard rest.count >= count, let first = rest.first, second.contains(first) else { return false }
    return rest.prefix(count).allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
