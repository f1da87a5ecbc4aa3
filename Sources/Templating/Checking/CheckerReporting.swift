internal import Diagnostics

extension Checker {
  mutating func report(
    _ kind: DiagnosticKind,
    _ message: String,
    _ range: Range<Int>,
    help: String? = nil,
    replacement: String? = nil
  ) {
    guard !isMuted else { return }
    findings.report(diagnostic(kind, message, range, help: help, replacement: replacement))
  }

  func diagnostic(
    _ kind: DiagnosticKind,
    _ message: String,
    _ range: Range<Int>,
    help: String?,
    replacement: String?
  ) -> Diagnostic {
    let location = source.location(range)
    return Diagnostic(
      kind,
      message,
      at: location,
      help: help,
      notes: trail.reversed(),
      fixIts: replacement.map { [FixIt.replace(location, with: $0)] } ?? []
    )
  }

  /// An expression as its author wrote it, cut where it is long.
  func quoted(_ expression: Expression) -> String {
    let text = source.text(in: expression.range)
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? "'\(line.prefix(39))…'" : "'\(line)'"
  }

  /// Words a name that nothing gives.
  func unknownName(_ name: String, _ range: Range<Int>) -> Diagnostic {
    let elsewhere = entriesByName[name]?.filter { $0 != entry } ?? []
    let (help, replacement) = mend(name, elsewhere)
    return diagnostic(
      TemplatingDiagnostics.unknownName,
      "name '\(name)' does not exist" + (elsewhere.isEmpty ? "" : " for \(entry)"),
      range,
      help: help,
      replacement: replacement
    )
  }

  /// What may mend a name that nothing gives: most likely first.
  private func mend(_ name: String, _ elsewhere: [TemplateName]) -> (String, String?) {
    if environment.around[name] != nil {
      return (
        "blocks do not see names of a loop around them; write 'scoped' after the block's name", nil
      )
    }
    if entriesByName[name]?.contains(entry) ?? false {
      return ("imports do not see the page; write 'with context' after the import", nil)
    }
    if let other = elsewhere.first {
      return ("\(other) has it; ask '{% if \(name) is defined %}' before", nil)
    }
    var known = Set(environment.bindings.keys)
    known.formUnion(["range", "namespace"])
    known.formUnion(surroundings.host.functions.map(\.name))
    if let nearest = NearMiss.nearest(to: name, in: known.sorted()) {
      return ("did you mean '\(nearest)'?", nearest)
    }
    let names = environment.bindings.keys.sorted()
    return (names.isEmpty ? "nothing is given here" : "known here: \(listed(names))", nil)
  }

  func unknownField(_ name: Name, of record: RecordShape) -> Diagnostic {
    let fields = surroundings.fields(of: record).map(\.name)
    let nearest = NearMiss.nearest(to: name.text, in: fields)
    let help =
      nearest.map { "did you mean '\($0)'?" }
      ?? (fields.isEmpty ? "\(record.name) has no fields" : "its fields are \(listed(fields))")
    return diagnostic(
      TemplatingDiagnostics.unknownField,
      "field '\(name.text)' does not exist in \(record.name)",
      name.range,
      help: help,
      replacement: nearest
    )
  }

  func listed(_ names: [String]) -> String {
    let shown = names.prefix(24).joined(separator: ", ")
    return names.count > 24 ? shown + ", …" : shown
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if !isMuted { findings.report(diagnostic) }
  }

  /// Reports a value that may be missing where it must be there.
  mutating func reportUnguarded(_ expression: Expression, _ shape: Shape) {
    guard shape != .nothing else {
      reportShape(expression, shape, expected: "a value")
      return
    }
    let text = source.text(in: expression.range)
    let isPlain = text.utf8.allSatisfy { $0.isNameStart || $0.isDigit || $0 == UInt8(ascii: ".") }
    report(
      TemplatingDiagnostics.unguardedOptional,
      "\(quoted(expression)) may be missing (it is \(shape))",
      expression.range,
      help: isPlain
        ? "put it inside '{% if \(text) %}', or write '\(text) or ...' for the missing case"
        : "give it a value for the missing case with '| default(...)'"
    )
  }

  mutating func reportShape(
    _ expression: Expression,
    _ shape: Shape,
    expected: String,
    help: String? = nil
  ) {
    report(
      TemplatingDiagnostics.wrongShape,
      "\(quoted(expression)) is \(shape), not \(expected)",
      expression.range,
      help: help
    )
  }
}
