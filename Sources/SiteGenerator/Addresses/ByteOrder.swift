#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The order of texts by their UTF-8 bytes: the same on every machine and in every locale.
enum ByteOrder {
  /// Whether a text comes before another.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let fast = left.utf8.withContiguousStorageIfAvailable { first in
      right.utf8.withContiguousStorageIfAvailable { second in precedes(first, second) }
    }
    return (fast ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Whether two texts have the same bytes, as names must have on most disks: Swift takes texts for
  /// equal whose accents are encoded in different ways (https://unicode.org/reports/tr15/).
  static func areSame(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// Adds the bytes of a text to what a hash is made of.
  static func hash(_ text: String, into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // No text holds this byte, so that the texts "ab", "c" and "a", "bc" differ.
    hasher.combine(0xFF as UInt8)
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress else {
      return left.count < right.count
    }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }
}
