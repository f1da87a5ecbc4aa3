package import Diagnostics

extension YAMLScalar {
  /// Where each byte of the text stands in the file.
  ///
  /// The value is read a second time, with places; what that gives is used only where it is the
  /// text that libyaml read, so a place is exact or it is the whole value.
  package func offsetMap(in source: SourceText) -> OffsetMap {
    let range = range.clamped(to: 0..<source.bytes.count)
    if let map = verbatimMap(in: source, range) { return map }
    var trace = TextTrace()
    switch style {
    case .plain: trace.readFlow(source.bytes, range, escapes: .none)
    case .singleQuoted: trace.readFlow(source.bytes, inside(range), escapes: .doubledQuote)
    case .doubleQuoted: trace.readFlow(source.bytes, inside(range), escapes: .backslash)
    case .literal: trace.readBlock(source.bytes, range, isFolded: false)
    case .folded: trace.readBlock(source.bytes, range, isFolded: true)
    }
    let utf8 = Array(text.utf8)
    if style == .literal || style == .folded {
      trace.keepTrailingLineEnds(upTo: utf8, after: range.upperBound)
    }
    guard trace.bytes == utf8 else {
      let segment = OffsetMap.Segment(text: 0..<utf8.count, file: range, isVerbatim: false)
      return OffsetMap(segments: utf8.isEmpty ? [] : [segment], whole: range)
    }
    return OffsetMap(segments: trace.segments, whole: range)
  }

  /// The map of a text on one line that stands in the file byte for byte, as most do.
  private func verbatimMap(in source: SourceText, _ range: Range<Int>) -> OffsetMap? {
    let file: Range<Int>
    switch style {
    case .plain: file = range
    case .singleQuoted, .doubleQuoted: file = inside(range)
    case .literal, .folded: return nil
    }
    let bytes = source.bytes[file]
    guard !bytes.isEmpty, text.utf8.elementsEqual(bytes),
      !bytes.contains(where: \.isLineEnd),
      style == .plain
        || !bytes.contains(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\\") })
    else { return nil }
    let segment = OffsetMap.Segment(text: 0..<bytes.count, file: file, isVerbatim: true)
    return OffsetMap(segments: [segment], whole: range)
  }

  private func inside(_ range: Range<Int>) -> Range<Int> {
    range.count < 2 ? range : range.lowerBound + 1..<range.upperBound - 1
  }
}

/// A text that is put together from a file, with the place of each piece.
struct TextTrace {
  enum Escapes {
    case none, doubledQuote, backslash
  }

  private(set) var bytes: [UInt8] = []
  private(set) var segments: [OffsetMap.Segment] = []

  /// Appends one byte as it stands in the file.
  mutating func copy(_ byte: UInt8, at offset: Int) {
    let start = bytes.count
    bytes.append(byte)
    if let last = segments.last, last.isVerbatim, last.file.upperBound == offset {
      segments[segments.count - 1] = OffsetMap.Segment(
        text: last.text.lowerBound..<start + 1,
        file: last.file.lowerBound..<offset + 1,
        isVerbatim: true
      )
    } else {
      segments.append(
        OffsetMap.Segment(text: start..<start + 1, file: offset..<offset + 1, isVerbatim: true)
      )
    }
  }

  /// Appends bytes that stand for others in the file.
  mutating func substitute(_ new: some Collection<UInt8>, for file: Range<Int>) {
    guard !new.isEmpty else { return }
    segments.append(
      OffsetMap.Segment(text: bytes.count..<bytes.count + new.count, file: file, isVerbatim: false)
    )
    bytes += new
  }

  /// Takes back what lies past a length.
  mutating func cut(to count: Int) {
    guard count < bytes.count else { return }
    bytes.removeLast(bytes.count - count)
    while let last = segments.last, last.text.upperBound > count {
      segments.removeLast()
      guard last.text.lowerBound < count else { continue }
      let kept = count - last.text.lowerBound
      segments.append(
        OffsetMap.Segment(
          text: last.text.lowerBound..<count,
          file: last.isVerbatim ? last.file.lowerBound..<last.file.lowerBound + kept : last.file,
          isVerbatim: last.isVerbatim
        )
      )
    }
  }

  /// Ends a block scalar with as many line ends as the text has, which its header decides.
  mutating func keepTrailingLineEnds(upTo text: [UInt8], after start: Int) {
    let end = segments.last?.file.upperBound ?? start
    while bytes.count < text.count, text[bytes.count] == UInt8(ascii: "\n") {
      substitute([UInt8(ascii: "\n")], for: end..<end)
    }
    if bytes.starts(with: text) { cut(to: text.count) }
  }
}
