internal import Diagnostics

/// Words what YAML has and a site's files may not hold.
enum RefusedYAML {
  /// A sign at the start of a value that gives it another meaning than text.
  enum Sign {
    case anchor, alias, tag
  }

  static func sign(_ sign: Sign, at range: Range<Int>, in source: SourceText) -> Diagnostic {
    let line = WrittenLine(at: range.lowerBound, in: source.bytes, 0..<source.bytes.count)
    let end = min(max(wordEnd(range.lowerBound, source), range.lowerBound), line.range.upperBound)
    let place = range.lowerBound..<end
    let isWholeValue = line.value.contains(range.lowerBound)
    let quoted = isWholeValue ? range.lowerBound..<max(end, line.value.upperBound) : place
    let word = source.text(in: place)
    let (kind, message) =
      switch sign {
      case .anchor:
        (
          YAMLDiagnostics.anchor,
          "'\(word)' is an anchor in YAML, a name for what follows, not text"
        )
      case .alias:
        (YAMLDiagnostics.anchor, "'\(word)' is an alias in YAML, a stand-in for a name, not text")
      case .tag: (YAMLDiagnostics.tag, "'\(word)' is a tag in YAML, the name of a type, not text")
      }
    return Diagnostic(
      kind,
      message,
      at: source.location(place),
      help: "if text is meant, put quotes around it",
      fixIts: [QuoteFix.fix(quoted, in: source)]
    )
  }

  static func mergeKey(at range: Range<Int>, in source: SourceText) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.mergeKey,
      "'<<' would copy keys from elsewhere",
      at: source.location(range),
      help: "write the keys out"
    )
  }

  static func duplicateKey(
    _ key: YAMLScalar,
    first: Range<Int>,
    in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.duplicateKey,
      "'\(key.text)' stands here a second time",
      at: source.location(key.range),
      help: "remove one of the two",
      notes: [DiagnosticNote("'\(key.text)' stands here first", at: source.location(first))]
    )
  }

  static func keyNotText(at range: Range<Int>, in source: SourceText) -> Diagnostic {
    let line = WrittenLine(at: range.lowerBound, in: source.bytes, 0..<source.bytes.count)
    let isInValue = line.value.contains(range.lowerBound)
    return Diagnostic(
      YAMLDiagnostics.keyNotText,
      "a list or a group of keys stands here, where a key should",
      at: source.location(range),
      help: "if it is part of a text, put quotes around the text",
      fixIts: isInValue ? [QuoteFix.fix(line.value, in: source)] : []
    )
  }

  static func furtherDocument(at range: Range<Int>, in source: SourceText) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.furtherDocument,
      "a second document starts here",
      at: source.location(range),
      help: "remove the line, or put what follows in a file of its own"
    )
  }

  static func directive(at range: Range<Int>, in source: SourceText) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.directive,
      "a directive for YAML programs stands here",
      at: source.location(range),
      help: "remove the lines that start with '%'"
    )
  }

  private static func wordEnd(_ start: Int, _ source: SourceText) -> Int {
    var end = start
    while end < source.bytes.count, source.bytes[end] > 0x20 { end += 1 }
    return end
  }
}

/// The edit that puts quotation marks around a value.
enum QuoteFix {
  static func fix(_ range: Range<Int>, in source: SourceText) -> FixIt {
    fix(range, as: source.text(in: range), in: source)
  }

  static func fix(_ range: Range<Int>, as text: String, in source: SourceText) -> FixIt {
    let quoted = YAMLQuoting.quoted(text)
    return FixIt(
      "write \(quoted)",
      edits: [SourceEdit(location: source.location(range), replacement: quoted)]
    )
  }
}
