import Dates
import Diagnostics

extension JSONRecord {
  /// The date of a key, written `YYYY-MM-DD`.
  func date(_ key: String, _ log: inout ImportLog) -> CalendarDate? {
    guard let text = string(key, &log) else { return nil }
    if let date = CalendarDate(iso8601: text.text) { return date }
    log.report(
      Diagnostic(
        InterchangeDiagnostics.wrongValue,
        "'\(key)' of \(name) is no date",
        at: log.location(text.range),
        help: "write a day that exists as YYYY-MM-DD"
      )
    )
    return nil
  }

  /// The texts in the list of a key.
  func strings(_ key: String, _ log: inout ImportLog) -> [JSONString] {
    guard let node = value(key) else { return [] }
    guard case .array(let items) = node.value else {
      log.wrongKind(node, key, of: self, expected: "a list")
      return []
    }
    return items.compactMap { item in
      guard case .string(let text) = item.value else {
        log.wrongKind(item, key, of: self, expected: "a list of texts")
        return nil
      }
      return JSONString(text: text, range: item.range)
    }
  }

  /// The word of a key that is one of a few.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String,
    _ type: Choice.Type,
    _ log: inout ImportLog
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(key, &log) else { return nil }
    if let choice = Choice(rawValue: text.text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    log.report(
      Diagnostic(
        InterchangeDiagnostics.wrongValue,
        "'\(key)' of \(name) is '\(text.text)'",
        at: log.location(text.range),
        help: NearMiss.nearest(to: text.text, in: known).map { "did you mean '\($0)'?" }
          ?? "write one of \(known.joined(separator: ", "))"
      )
    )
    return nil
  }

  /// Reports every key that is not one of those known.
  func reportUnknownKeys(known: [String], _ log: inout ImportLog) {
    for member in keys where !known.contains(member.key) {
      log.report(
        Diagnostic(
          InterchangeDiagnostics.unknownKey,
          "key '\(member.key)' of \(name) is not known",
          at: log.location(member.keyRange),
          help: NearMiss.nearest(to: member.key, in: known).map { "did you mean '\($0)'?" }
            ?? "its value is left out"
        )
      )
    }
  }
}
