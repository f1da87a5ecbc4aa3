package import Competences
package import Dates

/// What a person who signs an item says.
package struct SignOffRequest: Hashable, Sendable {
  package let by: String
  package let role: String?
  package let registration: String?
  package let date: CalendarDate

  package init(by: String, role: String?, registration: String?, date: CalendarDate) {
    self.by = by
    self.role = role
    self.registration = registration
    self.date = date
  }
}

/// Why an item was not signed.
package enum SignOffRefusal: Error, Hashable, Sendable {
  case unknownItem(EvidenceID, nearest: EvidenceID?)

  /// Several files have the number.
  case sharedNumber(EvidenceID, files: [String])

  /// Nothing has been done yet that could be signed.
  case planned(EvidenceID)

  /// The signature would stand before the work.
  case beforeTheWork(EvidenceID, CalendarDate)
  case inFuture(CalendarDate)

  /// The item has errors, or the files that say what it claims.
  case mistakes(EvidenceID)

  /// The file could not be changed so that it reads back as it should.
  case notEditable(String)
}
