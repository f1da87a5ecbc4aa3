import Diagnostics

/// The file that is imported and what was found wrong with it so far.
struct ImportLog {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []

  /// What the file holds and a framework of the site cannot, each with how often.
  private(set) var losses = LossCount()

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func lose(_ what: String, count: Int = 1) {
    losses.add(what, count: count)
  }

  func location(_ range: Range<Int>?) -> SourceLocation? {
    range.map { source.location($0) }
  }

  /// The value as an object; another kind of value is reported.
  mutating func record(_ node: JSONNode, named name: String) -> JSONRecord? {
    guard case .object(let members) = node.value else {
      report(
        Diagnostic(
          InterchangeDiagnostics.wrongValue,
          "\(name) is \(node.value.kindInWords), not an object",
          at: source.location(node.range),
          help: "write it as { … } with its keys, \(Self.otherwise)"
        )
      )
      return nil
    }
    return JSONRecord(node, members: members, name: name)
  }

  mutating func wrongKind(
    _ node: JSONNode,
    _ key: String,
    of record: JSONRecord,
    expected: String
  ) {
    report(
      Diagnostic(
        InterchangeDiagnostics.wrongValue,
        "'\(key)' of \(record.name) is \(node.value.kindInWords), not \(expected)",
        at: source.location(node.range),
        help: "write \(expected) there, \(Self.otherwise)"
      )
    )
  }

  mutating func missing(_ key: String, of record: JSONRecord) {
    report(
      Diagnostic(
        InterchangeDiagnostics.missingValue,
        "'\(key)' of \(record.name) is missing",
        at: source.location(record.node.range.lowerBound..<record.node.range.lowerBound + 1),
        help: "add it, \(Self.otherwise)"
      )
    )
  }

  /// What can be done about a file that a program made.
  private static let otherwise = "or have the file made anew by the program that it comes from"
}
