internal import Diagnostics

/// The likely mistake behind libyaml's failure, in words that a writer can act on.
struct SyntaxMistake {
  let diagnostic: Diagnostic

  /// An offset in the part of the file that is to blame, which is not always where libyaml stopped.
  let offset: Int

  /// Finds the mistake; `events` are what libyaml had read before it failed.
  init(
    _ failure: ScannerFailure,
    after events: [YAMLEvent],
    in source: SourceText,
    _ bounds: Range<Int>
  ) {
    let finder = MistakeFinder(failure: failure, events: events, source: source, bounds: bounds)
    self = finder.mistake()
  }

  init(_ diagnostic: Diagnostic, offset: Int? = nil) {
    self.diagnostic = diagnostic
    self.offset = offset ?? diagnostic.location?.range.lowerBound ?? 0
  }
}

/// Goes from libyaml's words to the mistakes that they usually come from.
struct MistakeFinder {
  let failure: ScannerFailure
  let events: [YAMLEvent]
  let source: SourceText
  let bounds: Range<Int>

  func mistake() -> SyntaxMistake {
    let context = failure.contextOffset ?? failure.offset
    switch failure.problem {
    case LibYAMLEvents.tooDeep: return tooDeep()
    case "mapping values are not allowed in this context": return colon()
    case "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context",
      "did not find expected comment or line break",
      "did not find expected alphabetic or numeric character":
      return oddSign(at: failure.offset) ?? indentation()
    case "did not find expected node content":
      return openBracket.map { unclosedBracket(at: $0) } ?? oddSign(at: failure.offset)
        ?? indentation()
    case "could not find expected ':'": return missingColon(at: context)
    case "found character that cannot start any token",
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab() ?? oddSign(at: failure.offset) ?? unknown()
    case "found unexpected end of stream", "found unexpected document indicator":
      return SyntaxMistake(RunawayQuote.diagnostic(opening: context, in: source))
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return unknownEscape()
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unclosedBracket(at: context)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return afterValue() ?? tab() ?? oddSign(at: failure.offset) ?? indentation()
    default:
      return directive() ?? oddSign(at: context) ?? unknown()
    }
  }

  /// The bracket or brace that was open when libyaml failed.
  private var openBracket: Int? {
    var open: [Int?] = []
    for event in events {
      switch event.content {
      case .sequenceStart(let isFlow), .mappingStart(let isFlow):
        open.append(isFlow ? event.range.lowerBound : nil)
      case .collectionEnd: _ = open.popLast()
      default: break
      }
    }
    return open.last ?? nil
  }

  func line(at offset: Int) -> WrittenLine {
    WrittenLine(at: offset, in: source.bytes, bounds)
  }

  /// The nearest line above that holds more than a comment.
  func line(above line: WrittenLine) -> WrittenLine? {
    var current = line
    while current.range.lowerBound > bounds.lowerBound {
      current = self.line(at: current.range.lowerBound - 1)
      if !current.isBlank, source.bytes[current.start] != UInt8(ascii: "#") { return current }
    }
    return nil
  }

  /// What a message calls a line: its key, or its beginning.
  func name(of line: WrittenLine) -> String {
    let text = source.text(in: line.key ?? line.value)
    return text.count > 40 ? String(text.prefix(40)) + "…" : text
  }

  func unknown() -> SyntaxMistake {
    SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.syntax,
        "YAML that cannot be read here (\(failure.problem))",
        at: source.location(failure.offset..<min(failure.offset + 1, bounds.upperBound)),
        help: "look for an unusual sign at the start of a value, and put quotes around the value"
      ),
      offset: failure.offset
    )
  }

  private func tooDeep() -> SyntaxMistake {
    SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.tooDeep,
        "lists and groups stand more than \(LibYAMLEvents.greatestDepth) deep in one another",
        at: source.location(failure.offset..<min(failure.offset + 1, bounds.upperBound)),
        help: "check the indentation and the brackets"
      )
    )
  }

  private func tab() -> SyntaxMistake? {
    let line = line(at: failure.offset)
    let indent = line.range.lowerBound..<line.start
    guard let tab = indent.first(where: { source.bytes[$0] == UInt8(ascii: "\t") }) else {
      return nil
    }
    var end = tab
    while end < indent.upperBound, source.bytes[end] == UInt8(ascii: "\t") { end += 1 }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.tab,
        "tab in the indentation of '\(name(of: line))'",
        at: source.location(tab..<end),
        help: "indent with spaces",
        fixIts: [
          FixIt(
            "replace it with spaces",
            edits: [
              SourceEdit(
                location: source.location(tab..<end),
                replacement: String(repeating: "  ", count: end - tab)
              )
            ]
          )
        ]
      )
    )
  }

  private func directive() -> SyntaxMistake? {
    let isDirective = failure.context.contains("directive") || failure.problem.contains("%")
    guard isDirective || failure.problem == "found incompatible YAML document" else { return nil }
    let line = line(at: failure.contextOffset ?? failure.offset)
    return SyntaxMistake(RefusedYAML.directive(at: line.range, in: source))
  }
}
