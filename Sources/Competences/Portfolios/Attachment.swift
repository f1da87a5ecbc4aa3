package import Dates
package import Diagnostics

/// A file that an evidence item hands in with it.
package struct Attachment: Hashable, Sendable {
  /// The file's path within the portfolio's `attachments` folder.
  package let file: String
  package let title: String?

  /// Who has looked that it names no patient, and when.
  package let anonymised: Anonymisation?
  package let location: SourceLocation?

  package init(
    file: String,
    title: String? = nil,
    anonymised: Anonymisation? = nil,
    location: SourceLocation? = nil
  ) {
    self.file = file
    self.title = title
    self.anonymised = anonymised
    self.location = location
  }
}

/// Somebody's word that a file names no patient.
package struct Anonymisation: Hashable, Sendable {
  package let by: String
  package let date: CalendarDate?

  package init(by: String, date: CalendarDate?) {
    self.by = by
    self.date = date
  }
}
