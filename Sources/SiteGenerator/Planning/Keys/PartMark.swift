/// A number by which a part of a key is told from what stood in its place before.
///
/// It only says to people which part of a page changed; that anything changed is said by a digest of
/// all parts. So it need not resist anybody, and is made eight bytes at a time, by multiplying and
/// folding as wyhash does (https://github.com/wangyi-fudan/wyhash).
enum PartMark {
  static func mark(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var mark = seed
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        mark = folded(mark ^ UInt64(littleEndian: word))
        offset += 8
      }
      var rest: UInt64 = 0
      while offset < bytes.count {
        rest = rest << 8 | UInt64(bytes[offset])
        offset += 1
      }
      // Last, or a length could be made up for by a bit of the first word.
      return folded(folded(mark ^ rest) &+ UInt64(bytes.count))
    }
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func folded(_ word: UInt64) -> UInt64 {
    let product = (word ^ seed).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ word
  }
}
