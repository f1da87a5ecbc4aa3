internal import Diagnostics

/// How much larger a page could become by its link definitions.
///
/// The parser copies a definition's address and title into every link that uses it.
struct DefinitionCosts {
  /// Where the longest definition of the text stands.
  private var longest = 0..<0

  /// The end of the paragraph that was looked at last.
  private var knownParagraphEnd = 0

  /// How many links there may be.
  private var brackets = 0

  /// Counts a closing bracket; one with a colon after it may be that of a definition.
  mutating func add(bracketAt offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    brackets += 1
    guard offset + 1 < text.count, text[offset + 1] == UInt8(ascii: ":") else { return }
    let paragraphEnd = endOfParagraph(from: offset, in: text)
    var cursor = InlineCursor(
      text: text,
      offset: offset + 2,
      limit: min(paragraphEnd, offset + 2 + Self.longestLook),
      quoteDepth: Int.max
    )
    cursor.skipBlanksAndLineEnding()
    let start = cursor.offset
    while let byte = cursor.byte, byte > 0x20 { cursor.offset += 1 }
    cursor.skipBlanksAndLineEnding()
    if let close = LinkSyntax.closingMark(of: cursor.byte) {
      _ = LinkSyntax.skipTitle(&cursor, until: close)
    }
    // What goes on for that long may go on to the end of its paragraph.
    let end = cursor.byte == nil ? paragraphEnd : cursor.offset
    if end - start > longest.count { longest = start..<end }
  }

  /// How far a definition is read.
  private static let longestLook = 2_048

  /// Where the paragraph ends, at the latest: no definition goes beyond a blank line.
  private mutating func endOfParagraph(
    from offset: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard offset >= knownParagraphEnd else { return knownParagraphEnd }
    var end = offset
    var isBlank = false
    while end < text.count {
      if text[end] == UInt8(ascii: "\n") {
        if isBlank { break }
        isBlank = true
      } else if text[end] > 0x20 {
        isBlank = false
      }
      end += 1
    }
    knownParagraphEnd = end
    return end
  }

  func violation(inTextOf size: Int) -> ParsingBounds.Violation? {
    let (expanded, overflows) = longest.count.multipliedReportingOverflow(by: brackets)
    guard overflows || expanded > 16_000_000 + 8 * size else { return nil }
    return ParsingBounds.Violation(
      kind: MarkdownDiagnostics.definitionTooLong,
      message: "definition of \(longest.count) bytes that may be used \(brackets) times",
      range: longest
    )
  }
}
