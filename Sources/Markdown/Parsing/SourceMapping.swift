package import Diagnostics

/// Where the bytes of a text stand in their file.
///
/// The body of a page is one run of its file; a text from a YAML value may be several, with
/// indentation and quotation marks between them left out.
package struct SourceMapping: Hashable, Sendable {
  /// A run of the text that stands in the file byte for byte.
  package struct Segment: Hashable, Sendable {
    package let textOffset: Int
    package let fileOffset: Int
    package let count: Int

    package init(textOffset: Int, fileOffset: Int, count: Int) {
      self.textOffset = textOffset
      self.fileOffset = fileOffset
      self.count = count
    }
  }

  package let path: SourcePath
  package let segments: [Segment]

  /// The place of what stands in no segment: the whole value.
  package let fallback: Range<Int>

  /// Maps by segments in ascending order; between them the fallback holds.
  package init(path: SourcePath, segments: [Segment], fallback: Range<Int>) {
    self.path = path
    self.segments = segments
    self.fallback = fallback
  }

  /// A text whose every place is the same run of the file.
  package init(path: SourcePath, whole range: Range<Int>) {
    self.init(path: path, segments: [], fallback: range)
  }

  /// A text that is one run of the file.
  package init(path: SourcePath, run range: Range<Int>) {
    self.init(
      path: path,
      segments: [Segment(textOffset: 0, fileOffset: range.lowerBound, count: range.count)],
      fallback: range
    )
  }

  /// The run of the file that the text is, where it is one.
  var wholeRun: Segment? {
    guard segments.count == 1, segments[0].textOffset == 0 else { return nil }
    return segments[0]
  }

  /// The place in the file of a run of the text; the fallback where there is none.
  package func fileRange(of range: Range<Int>) -> Range<Int> {
    exactFileRange(of: range) ?? fallback
  }

  /// The place in the file of a run of the text, where both its ends stand there.
  package func exactFileRange(of range: Range<Int>) -> Range<Int>? {
    let first = segmentIndex(holding: range.lowerBound)
    let last = range.isEmpty ? first : segmentIndex(holding: range.upperBound - 1)
    guard let first, let last else { return nil }
    let lower = segments[first].fileOffset + range.lowerBound - segments[first].textOffset
    let upper = segments[last].fileOffset + range.upperBound - segments[last].textOffset
    guard lower <= upper else { return nil }
    return lower..<upper
  }

  /// The last segment that starts at or before an offset and reaches it.
  private func segmentIndex(holding offset: Int) -> Int? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].textOffset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let segment = segments[low - 1]
    return offset <= segment.textOffset + segment.count ? low - 1 : nil
  }
}
