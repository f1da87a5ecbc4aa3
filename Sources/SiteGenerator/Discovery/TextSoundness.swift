package import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What every text must be before anything reads meaning into it.
package enum TextSoundness {
  /// What is wrong with a text as a run of bytes: each kind of fault once, at its first place.
  package static func problems(of source: SourceText) -> [Diagnostic] {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return [.utf16(source)]
    }
    var problems: [Diagnostic] = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { problems.append(.byteOrderMark(source)) }
    if let offset = firstZero(in: bytes) { problems.append(.nulByte(source, at: offset)) }
    if let range = firstInvalidRange(in: bytes) { problems.append(.notUTF8(source, at: range)) }
    if source.path.text.lowercased().hasSuffix(".md"), problems.isEmpty, isBlank(bytes) {
      problems.append(.emptyPage(source.path))
    }
    return problems
  }

  private static func firstZero(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, 0, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// The first bytes that are not UTF-8: the longest beginning of a character that breaks off there,
  /// or one byte (https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, table 3-7).
  static func firstInvalidRange(in bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        // Eight bytes of ASCII at a time.
        if offset + 8 <= buffer.count,
          buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          continue
        }
        let lead = buffer[offset]
        if lead < 0x80 {
          offset += 1
          continue
        }
        guard let form = Form(lead: lead) else { return offset..<offset + 1 }
        var length = 1
        while length < form.length {
          let range = length == 1 ? form.second : 0x80...0xBF
          guard offset + length < buffer.count, range.contains(buffer[offset + length]) else {
            return offset..<offset + length
          }
          length += 1
        }
        offset += length
      }
      return nil
    }
  }

  /// What may follow the first byte of a character of several bytes.
  private struct Form {
    let length: Int
    let second: ClosedRange<UInt8>

    init?(lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return nil
      }
    }
  }
}
