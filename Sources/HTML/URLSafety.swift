/// Which addresses a page may link to.
package enum URLSafety {
  /// What the start of an address says of it.
  package enum Verdict: Hashable, Sendable {
    /// No scheme: a path, a query, a fragment or an address on the same site.
    case relative

    /// One of the schemes that a page may link to, in lower case.
    case allowed(scheme: String)

    /// Any other scheme, in lower case: `javascript`, `data`, `vbscript`, ...
    case refused(scheme: String)
  }

  /// The schemes that a page may link to.
  package static let allowedSchemes = ["http", "https", "mailto", "tel"]

  /// Judges an address as a browser would read it.
  ///
  /// A browser strips leading control characters and spaces and drops tabs and line ends anywhere
  /// before it looks for the scheme (https://url.spec.whatwg.org/#concept-basic-url-parser).
  package static func judge(_ address: String) -> Verdict {
    var scheme: [UInt8] = []
    var started = false
    for byte in address.utf8 {
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
      if !started, byte <= 0x20 { continue }
      started = true
      switch byte {
      case UInt8(ascii: ":"):
        let name = String(decoding: scheme, as: UTF8.self).lowercased()
        guard !scheme.isEmpty else { return .relative }
        return allowedSchemes.contains(name) ? .allowed(scheme: name) : .refused(scheme: name)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        scheme.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        guard !scheme.isEmpty else { return .relative }
        scheme.append(byte)
      default:
        return .relative
      }
    }
    return .relative
  }
}
