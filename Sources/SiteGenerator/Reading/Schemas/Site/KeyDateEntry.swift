package import Dates
internal import Diagnostics
package import YAML

/// An entry of `key-dates.yaml`.
package struct KeyDateEntry: YAMLRecord {
  package let title: Located<String>
  package let from: Located<CalendarDate>

  /// The last day, where there is more than one.
  package let to: Located<CalendarDate>?

  /// The time of day as it is shown, such as `11:59pm`.
  package let time: Located<String>?
  package let routes: [Located<RouteName>]
  package let description: Located<MarkdownText>?
  package let link: Located<WebAddress>?
  package let sample: Located<Bool>?

  package init?(_ record: inout RecordReader) {
    let title = record.required("title", .text, "What happens")
    let date = record.optional("date", .date, "The day on which it happens", otherNames: ["day"])
    let from = record.optional("from", .date, "Its first day", otherNames: ["start", "begins"])
    let to = record.optional("to", .date, "Its last day", otherNames: ["end", "ends", "until"])
    time = record.optional("time", .text, "The time of day, such as 11:59pm")
    routes = record.list(
      "routes",
      of: .routeName,
      "The routes that it concerns, by file name without '.md'",
      otherNames: ["route"]
    )
    description = record.optional("description", .markdown, "What to know about it")
    link = record.optional("link", .address, "Where to read more", otherNames: ["url", "address"])
    sample = record.optional("sample", .yesOrNo, "Whether the entry is a sample")
    KeyDateMistake.check(&record, date, from, to)
    guard let title, let first = date ?? from else { return nil }
    self.title = title
    self.from = first
    self.to = date == nil ? to : nil
  }
}

/// Checks that a key date has one day, or a first and a last.
enum KeyDateMistake {
  static func check(
    _ record: inout RecordReader,
    _ date: Located<CalendarDate>?,
    _ from: Located<CalendarDate>?,
    _ to: Located<CalendarDate>?
  ) {
    let hasPeriod = record.has("from") || record.has("to")
    switch (record.has("date"), hasPeriod) {
    case (true, true):
      report("a key date with both 'date' and 'from' or 'to'", &record)
    case (false, false):
      if record.isComplete { report("a key date without a day", &record) }
    case (false, true):
      if record.isComplete, !record.has("from") {
        report("a key date with a last day and no first day", &record)
      } else if record.isComplete, !record.has("to") {
        report("a key date with a first day and no last day", &record)
      }
    case (true, false): break
    }
    guard let from, let to, to.value < from.value else { return }
    record.report(
      Diagnostic(
        ReadingDiagnostics.datesOutOfOrder,
        "'to' is \(to.value), before 'from' on \(from.value)",
        at: to.location,
        help: "mend one of the two dates",
        notes: [DiagnosticNote("'from' is here", at: from.location)]
      )
    )
  }

  private static func report(_ message: String, _ record: inout RecordReader) {
    record.report(
      Diagnostic(
        ReadingDiagnostics.keyDateWithoutDay,
        message,
        at: record.start,
        help: "write 'date' for one day, or 'from' and 'to' for the first and the last"
      )
    )
  }
}
