/// The SHA-256 of a run of bytes: what says that two contents are the same.
///
/// Defined in https://doi.org/10.6028/NIST.FIPS.180-4. Digests compare as their bytes do.
package struct Digest: Hashable, Sendable {
  let words: SIMD4<UInt64>

  init(words: SIMD4<UInt64>) {
    self.words = words
  }

  /// A digest from its 32 bytes; `nil` for any other number of them.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// A digest from its 64 hexadecimal digits in UTF-8, in lower case; `nil` for anything else.
  package init?(hexadecimal: some Collection<UInt8>) {
    guard hexadecimal.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, character) in hexadecimal.enumerated() {
      let value: UInt8
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = character - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 16] = words[index / 16] << 4 | UInt64(value)
    }
    self.words = words
  }

  /// The 64 hexadecimal digits, in lower case.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      let digits: StaticString = "0123456789abcdef"
      for index in 0..<64 {
        let shift = UInt64(60 - index % 16 * 4)
        buffer[index] = digits.utf8Start[Int(words[index / 16] >> shift & 0xF)]
      }
      return 64
    }
  }

  /// The 32 bytes, most significant first.
  package var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
  }
}

extension Digest: Comparable {
  package static func < (left: Digest, right: Digest) -> Bool {
    for index in 0..<4 where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hexadecimal }
}
