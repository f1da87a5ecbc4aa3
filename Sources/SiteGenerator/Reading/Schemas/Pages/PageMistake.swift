internal import Dates
internal import Diagnostics
internal import YAML

/// Checks that the dates of a page go in the order in which they happen.
enum PageDates {
  static func check(
    _ record: inout RecordReader,
    _ published: Located<CalendarDate>?,
    _ updated: Located<CalendarDate>?,
    _ reviewed: Located<CalendarDate>?,
    _ reviewDue: Located<CalendarDate>?
  ) {
    if let published, let updated, updated.value < published.value {
      record.report(
        Diagnostic(
          ReadingDiagnostics.datesOutOfOrder,
          "'updated' is \(updated.value), before 'published' on \(published.value)",
          at: updated.location,
          help: "mend one of the two dates",
          notes: [DiagnosticNote("'published' is here", at: published.location)]
        )
      )
    }
    if let reviewed, let reviewDue, reviewDue.value < reviewed.value {
      record.report(
        Diagnostic(
          ReadingDiagnostics.datesOutOfOrder,
          "'reviewDue' is \(reviewDue.value), before 'reviewed' on \(reviewed.value)",
          at: reviewDue.location,
          help: "set the day of the next review, after the last one",
          notes: [DiagnosticNote("'reviewed' is here", at: reviewed.location)]
        )
      )
    }
  }
}

/// Words what is wrong with keys of a page that depend on each other.
enum PageMistake {
  static func sinceWithoutStanding(
    _ record: RecordReader,
    _ since: Located<CalendarDate>
  ) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.sinceWithoutStanding,
      "'since' says when a standing began, and there is no 'standing'",
      at: record.location(ofKey: "since") ?? since.location,
      help: "add 'standing: current', 'planned', 'closed' or 'reference', or remove 'since'"
    )
  }
}
