/// Finding and replacing in a text that is held as bytes.
enum ByteText {
  /// Whether `part`, which is not empty, stands anywhere in `text`.
  static func contains(_ part: [UInt8], in text: [UInt8]) -> Bool {
    firstIndex(of: part, in: text, from: 0) != nil
  }

  /// The text with every `part`, which is not empty, replaced.
  static func replacing(_ part: [UInt8], by other: [UInt8], in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while let index = firstIndex(of: part, in: text, from: start) {
      result += text[start..<index]
      result += other
      start = index + part.count
    }
    return start == 0 ? text : result + text[start...]
  }

  /// Where the last of several spellings of a tag begins; ASCII letters count as equal.
  static func lastIndex(ofTag tag: StaticString, in text: [UInt8]) -> Int? {
    let tag = tag.withUTF8Buffer { Array($0) }
    guard text.count >= tag.count else { return nil }
    return (0...(text.count - tag.count)).reversed().first { start in
      text[start] == tag[0]
        && tag.indices.allSatisfy { text[start + $0] | 0x20 == tag[$0] | 0x20 }
    }
  }

  private static func firstIndex(of part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      part.withUnsafeBufferPointer { part in
        var index = start
        while index + part.count <= text.count {
          if text[index] == part[0],
            (1..<part.count).allSatisfy({ text[index + $0] == part[$0] })
          {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
