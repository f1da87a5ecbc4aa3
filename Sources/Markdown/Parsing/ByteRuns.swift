#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first such byte from `start` on, before `end`; `nil` where there is none.
  func offset(of byte: UInt8, from start: Int = 0, before end: Int = .max) -> Int? {
    let end = Swift.min(end, count)
    guard let base = baseAddress, start < end else { return nil }
    guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a run holds such a byte.
  func holds(_ byte: UInt8, in range: Range<Int>) -> Bool {
    offset(of: byte, from: range.lowerBound, before: range.upperBound) != nil
  }

  /// Whether any line ends with a carriage return, alone or before a line feed.
  var holdsCarriageReturns: Bool { offset(of: UInt8(ascii: "\r")) != nil }

  /// Eight bytes from `offset` on, which must not lead beyond the end.
  func eight(at offset: Int) -> EightBytes {
    let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return EightBytes(bytes: UInt64(littleEndian: bytes))
  }
}

/// Eight neighbouring bytes, looked at together.
struct EightBytes: Equatable {
  let bytes: UInt64

  /// A mark at the top of each byte that is `byte`; above the first of them there may be others
  /// (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord).
  func marks(of byte: UInt8) -> UInt64 {
    let difference = bytes ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The first byte with a mark; 8 where none has.
  static func first(of marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }
}
