/// Where in a file the bytes of a text stand that was taken out of it.
///
/// Markdown that is written in a YAML value is diagnosed at its place in the file; quotes, escapes,
/// indentation and folded lines make that more than an addition.
package struct OffsetMap: Hashable, Sendable {
  /// A run of the text and the bytes of the file that it came from.
  package struct Segment: Hashable, Sendable {
    /// UTF-8 offsets in the text.
    package let text: Range<Int>

    /// Offsets in the file.
    package let file: Range<Int>

    /// Whether the two hold the same bytes; an escape or a folded line end does not.
    package let isVerbatim: Bool

    package init(text: Range<Int>, file: Range<Int>, isVerbatim: Bool) {
      self.text = text
      self.file = file
      self.isVerbatim = isVerbatim
    }
  }

  /// The runs in order; together they cover the text.
  package let segments: [Segment]

  /// The bytes of the file that the text as a whole came from, quotes counted in.
  package let whole: Range<Int>

  package init(segments: [Segment], whole: Range<Int>) {
    self.segments = segments
    self.whole = whole
  }

  /// The bytes of the file that a run of the text came from.
  ///
  /// Exact where the text stands in the file as it is; otherwise widened to the escape, or to the
  /// whole value where nothing better is known. An offset past the end is the end.
  package func fileRange(of text: Range<Int>) -> Range<Int> {
    guard let first = segment(holding: text.lowerBound) else { return whole }
    let start =
      first.isVerbatim
      ? first.file.lowerBound + min(text.lowerBound, first.text.upperBound) - first.text.lowerBound
      : first.file.lowerBound
    guard !text.isEmpty, let last = segment(holding: text.upperBound - 1) else {
      return start..<start
    }
    let end =
      last.isVerbatim
      ? last.file.lowerBound + min(text.upperBound, last.text.upperBound) - last.text.lowerBound
      : last.file.upperBound
    return start..<max(start, end)
  }

  /// The segment that holds an offset; the last one for an offset past the end.
  private func segment(holding offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].text.lowerBound <= offset { low = middle } else { high = middle }
    }
    return segments.isEmpty ? nil : segments[low]
  }
}
