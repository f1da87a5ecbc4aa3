/// Checks that bytes are UTF-8.
enum UTF8Validation {
  /// The offset of the first byte that belongs to no character; `nil` where all is well.
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var offset = 0
    while offset < bytes.count {
      guard let length = length(at: offset, in: bytes) else { return offset }
      offset += length
    }
    return nil
  }

  /// The length of a well-formed sequence, as in table 3-7 of the Unicode Standard
  /// (https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf).
  private static func length(at offset: Int, in bytes: [UInt8]) -> Int? {
    let first = bytes[offset]
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
  }
}
