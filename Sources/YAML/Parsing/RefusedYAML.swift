internal import Diagnostics

/// Words what YAML has and a site's files may not hold.
enum RefusedYAML {
  /// A sign at the start of a value that gives it another meaning than text.
  enum Sign {
    case anchor, alias, tag
  }

  /// Refuses a sign at the start of a value.
  ///
  /// - Parameters:
  ///   - sign: What it is.
  ///   - value: The value with the sign, as libyaml gives it.
  ///   - isText: Whether the value is a piece of text, which quotation marks would mend.
  ///   - isFlow: Whether it stands between brackets or braces.
  ///   - source: The file.
  /// - Returns: The diagnostic, at the word that begins with the sign.
  static func sign(
    _ sign: Sign,
    at value: Range<Int>,
    isText: Bool,
    isFlow: Bool,
    in source: SourceText
  ) -> Diagnostic {
    let line = WrittenLine(at: value.lowerBound, in: source.bytes, 0..<source.bytes.count)
    let end = max(value.lowerBound, wordEnd(value.lowerBound, source))
    let place = value.lowerBound..<end
    let isRest = !isFlow && line.value.contains(value.lowerBound)
    let quoted = value.lowerBound..<max(end, isRest ? line.value.upperBound : value.upperBound)
    let isOneLine = quoted.upperBound <= line.range.upperBound
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
      fixIts: isText && isOneLine ? [QuoteFix.fix(quoted, in: source)] : []
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
    while end < source.bytes.count, source.bytes[end] > 0x20,
      !",[]{}".utf8.contains(source.bytes[end])
    {
      end += 1
    }
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
