/// Where the lines of a text begin, as cmark counts them.
struct TextLines {
  /// The offset of each line's first byte, and at last the end of the text.
  private var starts: [Int] = [0]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    starts.reserveCapacity(text.count / 32 + 2)
    var offset = 0
    if !text.holdsCarriageReturns {
      while let end = text.offset(of: UInt8(ascii: "\n"), from: offset) {
        offset = end + 1
        starts.append(offset)
      }
      if starts.last != text.count { starts.append(text.count) }
      return
    }
    while offset < text.count {
      let byte = text[offset]
      offset += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      if byte == UInt8(ascii: "\r"), offset < text.count, text[offset] == UInt8(ascii: "\n") {
        offset += 1
      }
      starts.append(offset)
    }
    if starts.last != text.count { starts.append(text.count) }
  }

  /// The number of lines.
  var count: Int { starts.count - 1 }

  /// The offset of a line's first byte; `line` counts from 1.
  func start(of line: Int) -> Int {
    starts[min(max(line - 1, 0), starts.count - 1)]
  }

  /// The offset after a line with its ending.
  func end(of line: Int) -> Int {
    starts[min(max(line, 0), starts.count - 1)]
  }
}
