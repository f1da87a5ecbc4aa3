#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An address of version 4 or 6 in its one shortest spelling, however it was written.
struct NumericAddress: Hashable, Sendable {
  /// The address without brackets: `192.0.2.1`, `2001:db8::5`.
  let text: String

  /// Reads an address; one of version 6 may stand in brackets, as it does in a link.
  init?(_ text: String) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]") && text.utf8.count > 1
    let bare = isBracketed ? String(text.dropFirst().dropLast()) : text
    for family in isBracketed ? [AF_INET6] : [AF_INET, AF_INET6] {
      // Room for an address of version 6, the larger of the two.
      var address = in6_addr()
      guard inet_pton(family, bare, &address) == 1 else { continue }
      var spelling = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard inet_ntop(family, &address, &spelling, socklen_t(spelling.count)) != nil else {
        return nil
      }
      let bytes = spelling.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      self.text = String(decoding: bytes, as: UTF8.self)
      return
    }
    return nil
  }

  /// The address as it stands in a link: one of version 6 is in brackets.
  var authority: String { text.contains(":") ? "[\(text)]" : text }
}
