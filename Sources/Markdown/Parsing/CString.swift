#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Texts as C hands them over: bytes up to a zero.
enum CString {
  /// The bytes without the zero; none where there is no text.
  static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(
      to: UInt8.self
    )
  }

  /// The number that a text of digits names.
  static func number(_ text: UnsafePointer<CChar>?) -> UInt32 {
    bytes(text).reduce(0) { $0 &* 10 &+ UInt32($1 & 15) }
  }
}
