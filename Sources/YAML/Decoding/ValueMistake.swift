internal import Diagnostics

/// Words what is wrong with one value.
enum ValueMistake {
  static func wrongKind(
    _ node: YAMLNode,
    subject: String,
    expected: String,
    in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.wrongKind,
      "\(subject) is \(kind(of: node)), where \(expected) is expected",
      at: source.location(node.range),
      help: help(for: node)
    )
  }

  static func notAList(_ node: YAMLNode, _ reader: ValueReader) -> Diagnostic {
    guard case .scalar(let scalar) = node else {
      return wrongKind(node, subject: reader.subject, expected: "a list", in: reader.source)
    }
    let items = "[\(YAMLQuoting.scalar(scalar.text))]"
    return Diagnostic(
      YAMLDiagnostics.wrongKind,
      "\(reader.subject) is text, where a list is expected",
      at: reader.location(of: node),
      help: "write each item on a line of its own after '- ', or the list as \(items)",
      fixIts: [.replace(reader.location(of: node), with: items)]
    )
  }

  static func emptyItem(_ item: YAMLNode, _ subject: String, _ reader: ValueReader) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.emptyValue,
      "an item of \(subject) is empty",
      at: reader.location(of: item),
      help: "write a value after the hyphen, or remove the hyphen"
    )
  }

  static func notANumber(
    _ scalar: YAMLScalar,
    _ expected: String,
    _ reader: ValueReader
  ) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.badNumber,
      "\(reader.subject) is '\(scalar.excerpt)', where \(expected) is expected",
      at: reader.source.location(scalar.range),
      help: "write digits only"
    )
  }

  static func outOfRange(
    _ scalar: YAMLScalar,
    _ range: ClosedRange<Int>,
    _ reader: ValueReader
  ) -> Diagnostic {
    let (low, high) = (range.lowerBound, range.upperBound)
    let isOpen = high == Int.max
    return Diagnostic(
      YAMLDiagnostics.badNumber,
      "\(reader.subject) is \(scalar.excerpt), where \(isOpen ? "at least \(low)" : "\(low) to \(high)") "
        + "is expected",
      at: reader.source.location(scalar.range),
      help: isOpen
        ? "write \(low) or a greater number"
        : "write a number that is no less than \(low) and no more than \(high)"
    )
  }

  static func notYesOrNo(_ scalar: YAMLScalar, _ reader: ValueReader) -> Diagnostic {
    let meant = ["on": "yes", "y": "yes", "1": "yes", "off": "no", "n": "no", "0": "no"]
    let word =
      meant[scalar.text.lowercased()]
      ?? NearMiss.nearest(to: scalar.text, in: ["yes", "no", "true", "false"])
    return Diagnostic(
      YAMLDiagnostics.badYesOrNo,
      "\(reader.subject) is '\(scalar.excerpt)', where yes or no is expected",
      at: reader.source.location(scalar.range),
      help: word.map { "did you mean '\($0)'?" } ?? "write 'yes' or 'no'",
      fixIts: word.map { [.replace(reader.source.location(scalar.range), with: $0)] } ?? []
    )
  }

  static func notAnAddress(_ scalar: YAMLScalar, _ reader: ValueReader) -> Diagnostic {
    let completed = "https://" + scalar.text
    let isBare = !scalar.text.contains(":") && scalar.text.contains(".")
    let canComplete = isBare && !scalar.text.hasPrefix("/") && WebAddress(completed) != nil
    return Diagnostic(
      YAMLDiagnostics.badAddress,
      "\(reader.subject) is '\(scalar.excerpt)', where a web address is expected",
      at: reader.source.location(scalar.range),
      help: canComplete
        ? "write '\(completed)'" : "write the whole address, starting with 'https://'",
      fixIts: canComplete
        ? [.replace(reader.source.location(scalar.range), with: completed)] : []
    )
  }

  static func notAnEmail(_ scalar: YAMLScalar, _ reader: ValueReader) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.badEmail,
      "\(reader.subject) is '\(scalar.excerpt)', where an e-mail address is expected",
      at: reader.source.location(scalar.range),
      help: "write the address alone, such as 'enquiries@example.org'"
    )
  }

  static func unknownWord(
    _ scalar: YAMLScalar,
    _ words: [String],
    _ reader: ValueReader
  ) -> Diagnostic {
    let nearest = NearMiss.nearest(to: scalar.text, in: words)
    let listed = "write one of " + words.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      YAMLDiagnostics.unknownWord,
      "\(reader.subject) is '\(scalar.excerpt)', which is none of the known words",
      at: reader.source.location(scalar.range),
      help: nearest.map { "did you mean '\($0)'? (\(listed))" } ?? listed,
      fixIts: nearest.map { [.replace(reader.source.location(scalar.range), with: $0)] } ?? []
    )
  }

  private static func kind(of node: YAMLNode) -> String {
    switch node {
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }

  /// Whether a text is what `key:value` gives.
  private static func lacksSpace(_ scalar: YAMLScalar) -> Bool {
    guard scalar.style == .plain, let colon = scalar.text.firstIndex(of: ":") else { return false }
    let key = scalar.text[..<colon]
    return !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && !scalar.text[colon...].hasPrefix("://")
  }

  private static func help(for node: YAMLNode) -> String? {
    switch node {
    case .scalar(let scalar):
      lacksSpace(scalar) ? "put a space after each colon: 'key: value'" : nil
    case .sequence(let sequence):
      sequence.isFlow
        ? "if the bracket is part of the text, put quotes around the text"
        : "write one value after the colon"
    case .mapping(let mapping):
      mapping.isFlow
        ? "if the brace is part of the text, put quotes around the text"
        : "write one value after the colon; a colon inside a text needs quotes around the text"
    }
  }
}

extension YAMLScalar {
  /// The text as a message shows it: on one line and not too long.
  var excerpt: String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 60 || line.count < text.count ? line.prefix(60) + "…" : String(line)
  }
}
