/// A name-based identifier: the same namespace and name always give the same one.
///
/// It is version 5 of RFC 9562 (https://www.rfc-editor.org/rfc/rfc9562#section-5.5), by which a
/// framework that is exported twice has the same identifiers, and whoever imports it again updates what
/// they have. SHA-1 serves for naming here, not for safety.
struct UUIDv5: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The identifier in 8-4-4-4-12 small hexadecimal digits.
  let description: String

  init(namespace: UUIDv5, name: String) {
    var digest = SHA1.digest(of: namespace.bytes + Array(name.utf8))
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    self.init(bytes: Array(digest.prefix(16)))
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    let digits = bytes.map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }
    description = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
      .map { digits[$0].joined() }.joined(separator: "-")
  }

  /// The namespace for names that are addresses (RFC 9562, section 6.6).
  static let url = UUIDv5(bytes: [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ])

  /// The namespace of everything in a framework that this program exports.
  static let frameworks = UUIDv5(namespace: url, name: "urn:attain:competence-frameworks")
}
