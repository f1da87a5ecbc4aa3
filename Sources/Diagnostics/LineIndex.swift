/// Where the lines of a file begin, for turning offsets into lines and columns.
///
/// A line ends at a line feed, at a carriage return, or at the two together, as in CommonMark
/// (https://spec.commonmark.org/0.29/#line-ending).
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// How many Unicode scalars stand before each block of the file; `nil` where it is not UTF-8.
  private let scalarsBeforeBlocks: [Int]?

  package init(_ source: SourceText) {
    bytes = source.bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\r"), offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        starts.append(offset)
      }
    }
    self.starts = starts
    scalarsBeforeBlocks = Self.scalarsBeforeBlocks(bytes)
  }

  /// The number of lines; a file that ends with a line feed has an empty last line.
  package var lineCount: Int { starts.count }

  /// The position of an offset; an offset past the end is the end.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(
      line: low + 1,
      column: characters(in: starts[low]..<offset) + 1,
      utf8Column: offset - starts[low] + 1
    )
  }

  /// The number of Unicode scalars, with replacement characters where the bytes are not UTF-8.
  private func characters(in range: Range<Int>) -> Int {
    guard let blocks = scalarsBeforeBlocks else {
      return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
    }
    return scalars(before: range.upperBound, blocks) - scalars(before: range.lowerBound, blocks)
  }

  private func scalars(before offset: Int, _ blocks: [Int]) -> Int {
    let block = offset / Self.blockSize
    return blocks[block] + Self.scalars(in: bytes[block * Self.blockSize..<offset])
  }

  /// How many bytes are counted at once, so that a place far into a long line is found as fast.
  private static let blockSize = 512

  private static func scalarsBeforeBlocks(_ bytes: [UInt8]) -> [Int]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var counts = [0]
    for end in stride(from: blockSize, through: bytes.count, by: blockSize) {
      counts.append(counts[counts.count - 1] + scalars(in: bytes[end - blockSize..<end]))
    }
    return counts
  }

  /// The number of characters of UTF-8 that begin in some bytes.
  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The offsets of a line's bytes, its ending left out; `line` counts from 1.
  package func range(ofLine line: Int) -> Range<Int> {
    guard (1...starts.count).contains(line) else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }
}

/// A line and a column, both counted from 1, as a writer's editor shows them.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int

  /// The column in Unicode scalars.
  package let column: Int

  /// The column in UTF-8 bytes.
  package let utf8Column: Int

  package init(line: Int, column: Int, utf8Column: Int) {
    self.line = line
    self.column = column
    self.utf8Column = utf8Column
  }
}
