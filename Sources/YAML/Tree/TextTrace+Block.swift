/// Block scalars: the indented lines after `|` or `>`.
extension TextTrace {
  mutating func readBlock(_ source: [UInt8], _ range: Range<Int>, isFolded: Bool) {
    var lines = TextTrace.lines(of: source, range)
    guard !lines.isEmpty else { return }
    let header = lines.removeFirst()
    guard let indentation = TextTrace.indentation(of: lines, header, source, range) else { return }

    // The line ends since the last line with text, and whether that line keeps its own.
    var pending: [Range<Int>] = []
    var keepsLineEnds = true
    for line in lines {
      let content = min(line.lowerBound + indentation, line.upperBound)..<line.upperBound
      let lineEnd = line.upperBound..<TextTrace.lineStart(after: line, source, range)
      guard let first = content.first else {
        pending.append(lineEnd)
        continue
      }
      let isIndented = source[first] == 0x20 || source[first] == 0x09
      joinLines(pending, folding: isFolded && !keepsLineEnds && !isIndented)
      for offset in content { copy(source[offset], at: offset) }
      pending = [lineEnd]
      keepsLineEnds = isIndented
    }
  }

  private mutating func joinLines(_ ends: [Range<Int>], folding: Bool) {
    guard let first = ends.first else { return }
    guard folding else {
      for end in ends { substitute([UInt8(ascii: "\n")], for: end) }
      return
    }
    if ends.count == 1 {
      substitute([0x20], for: first)
    } else {
      for end in ends.dropFirst() { substitute([UInt8(ascii: "\n")], for: end) }
    }
  }

  /// The lines of a range, without their ends.
  private static func lines(of source: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !source[end].isLineEnd { end += 1 }
      lines.append(start..<end)
      start = lineStart(after: start..<end, source, range)
    }
    return lines
  }

  private static func lineStart(
    after line: Range<Int>,
    _ source: [UInt8],
    _ range: Range<Int>
  ) -> Int {
    let end = line.upperBound
    guard end < range.upperBound else { return range.upperBound }
    let isPair =
      source[end] == UInt8(ascii: "\r") && end + 1 < range.upperBound
      && source[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// The indentation that every line has: that of the first line with text.
  ///
  /// A header with a digit sets it against the surrounding key, which is not known here: `nil`.
  private static func indentation(
    of lines: [Range<Int>],
    _ header: Range<Int>,
    _ source: [UInt8],
    _ range: Range<Int>
  ) -> Int? {
    let hasDigit = source[header].prefix(3).contains { (0x31...0x39).contains($0) }
    if hasDigit { return nil }
    for line in lines {
      let spaces = source[line].prefix { $0 == 0x20 }.count
      if spaces < line.count { return spaces }
    }
    return 0
  }
}
