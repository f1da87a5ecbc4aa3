internal import Diagnostics

/// Cuts a template into text and tags, and tags into tokens.
struct TemplateScanner {
  let source: SourceText
  let bytes: [UInt8]

  /// Where the template ends: one line end at the end of the file is left out, as in Jinja.
  let end: Int
  var offset = 0
  var diagnostics: [Diagnostic] = []

  /// Whether a statement could not be read, which may have given a name.
  private(set) var hasLostStatement = false

  /// Whether the tag before asked for the white space after it to go.
  private var stripsNext = false

  enum Segment {
    case text(TextRun)
    case output([Token], range: Range<Int>)
    case statement([Token], range: Range<Int>)
    case end
  }

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    var end = source.bytes.count
    if end > 0, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > 0, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    self.end = end
  }

  /// The next segment; comments and empty text are passed over.
  mutating func next() -> Segment {
    while true {
      if let text = scanText() { return .text(text) }
      guard offset < end else { return .end }
      switch bytes[offset + 1] {
      case UInt8(ascii: "#"):
        skipComment()
      case UInt8(ascii: "{"):
        let start = offset
        if let tokens = scanTag(closing: UInt8(ascii: "}")) {
          return .output(tokens, range: start..<offset)
        }
      default:
        let start = offset
        guard let tokens = scanTag(closing: UInt8(ascii: "%")) else { continue }
        guard case .name("raw") = tokens[0].kind, tokens.count == 2 else {
          return .statement(tokens, range: start..<offset)
        }
        if let text = scanRaw(after: start..<offset) { return .text(text) }
      }
    }
  }

  private mutating func scanText() -> TextRun? {
    var start = offset
    let brace = UInt8(ascii: "{")
    offset = ByteSearch.firstOffset(of: brace, in: bytes, from: offset, to: end)
    while offset < end, !opensTag(at: offset) {
      offset = ByteSearch.firstOffset(of: brace, in: bytes, from: offset + 1, to: end)
    }
    var stop = offset
    if stripsNext {
      while start < stop, bytes[start].isTemplateSpace { start += 1 }
      stripsNext = false
    }
    if offset < end, offset + 2 < end, bytes[offset + 2] == UInt8(ascii: "-") {
      while stop > start, bytes[stop - 1].isTemplateSpace { stop -= 1 }
    }
    return start < stop ? textRun(start..<stop) : nil
  }

  private func opensTag(at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "{"), offset + 1 < end else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"): return true
    default: return false
    }
  }

  private func textRun(_ range: Range<Int>) -> TextRun {
    let carriageReturn = ByteSearch.firstOffset(
      of: UInt8(ascii: "\r"),
      in: bytes,
      from: range.lowerBound,
      to: range.upperBound
    )
    guard carriageReturn < range.upperBound else {
      return TextRun(bytes: Array(bytes[range]), range: range)
    }
    var text: [UInt8] = []
    for index in range {
      if bytes[index] != UInt8(ascii: "\r") {
        text.append(bytes[index])
      } else if index + 1 >= range.upperBound || bytes[index + 1] != UInt8(ascii: "\n") {
        text.append(UInt8(ascii: "\n"))
      }
    }
    return TextRun(bytes: text, range: range)
  }

  private mutating func skipComment() {
    let start = offset
    offset += 2
    while offset + 1 < end {
      if bytes[offset] == UInt8(ascii: "#"), bytes[offset + 1] == UInt8(ascii: "}") {
        stripsNext = bytes[offset - 1] == UInt8(ascii: "-") && offset - 1 > start + 1
        offset += 2
        return
      }
      offset += 1
    }
    offset = end
    report(.unclosed("comment '{#'", start..<start + 2, help: "close it with '#}'"))
  }

  private mutating func scanRaw(after tag: Range<Int>) -> TextRun? {
    var start = offset
    var search = offset
    while search + 1 < end {
      guard bytes[search] == UInt8(ascii: "{"), bytes[search + 1] == UInt8(ascii: "%"),
        let close = rawEnd(at: search)
      else {
        search += 1
        continue
      }
      var stop = search
      if stripsNext {
        while start < stop, bytes[start].isTemplateSpace { start += 1 }
      }
      if bytes[search + 2] == UInt8(ascii: "-") {
        while stop > start, bytes[stop - 1].isTemplateSpace { stop -= 1 }
      }
      stripsNext = bytes[close - 3] == UInt8(ascii: "-")
      offset = close
      return start < stop ? textRun(start..<stop) : nil
    }
    offset = end
    report(.unclosed("statement 'raw'", tag, help: "close it with '{% endraw %}'"))
    return nil
  }

  /// The offset after an `endraw` tag that starts here.
  private func rawEnd(at start: Int) -> Int? {
    var index = start + 2
    func skipSpace() {
      while index < end, bytes[index].isTemplateSpace { index += 1 }
    }
    func skipSign() {
      if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        index += 1
      }
    }
    skipSign()
    skipSpace()
    let word = Array("endraw".utf8)
    guard index + word.count <= end, Array(bytes[index..<index + word.count]) == word else {
      return nil
    }
    index += word.count
    skipSpace()
    skipSign()
    guard index + 1 < end, bytes[index] == UInt8(ascii: "%"), bytes[index + 1] == UInt8(ascii: "}")
    else { return nil }
    return index + 2
  }

  /// Reads the tag that opens here; `nil` where it cannot be read, which is reported.
  private mutating func scanTag(closing: UInt8) -> [Token]? {
    let start = offset
    var lexer = TagLexer(bytes: bytes, offset: offset + 2, end: end, closing: closing)
    let outcome = lexer.run()
    offset = lexer.offset
    switch outcome {
    case .tokens(let tokens, let stripsNext):
      self.stripsNext = stripsNext
      return tokens
    case .unclosedTag, .unclosedText, .unreadable, .badNumber: break
    }
    if closing == UInt8(ascii: "%") { hasLostStatement = true }
    switch outcome {
    case .tokens: break
    case .unclosedTag:
      let closer = closing == UInt8(ascii: "%") ? "%}" : "}}"
      let opener = source.text(in: start..<start + 2)
      report(.unclosed("tag '\(opener)'", start..<start + 2, help: "close it with '\(closer)'"))
    case .unclosedText(let range):
      report(.unclosed("text", range, help: "close it with the same quotation mark"))
    case .unreadable(let range):
      let character = source.text(in: range)
      report(SyntaxProblem("'\(character)' means nothing in a tag", range))
    case .badNumber(let range):
      report(SyntaxProblem("number '\(source.text(in: range))' cannot be read", range))
    }
    return nil
  }

  private mutating func report(_ problem: SyntaxProblem) {
    diagnostics.append(problem.diagnostic(in: source))
  }
}
