#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds bytes in bytes.
enum ByteSearch {
  static func firstOffset(of part: [UInt8], in whole: [UInt8], from start: Int = 0) -> Int? {
    guard !part.isEmpty else { return start <= whole.count ? start : nil }
    guard whole.count >= part.count, start <= whole.count - part.count else { return nil }
    return (start...whole.count - part.count).first { offset in
      whole[offset..<offset + part.count].elementsEqual(part)
    }
  }

  /// The offset of the first such byte from `start` on and before `end`; `end` where there is none.
  static func firstOffset(of byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), end - start)
      else { return end }
      return UnsafeRawPointer(found) - base
    }
  }
}
