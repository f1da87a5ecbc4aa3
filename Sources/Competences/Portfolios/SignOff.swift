package import Dates
package import Diagnostics

/// One person's signature under an evidence item.
package struct SignOff: Hashable, Sendable {
  package let by: String
  package let role: String?

  /// The number under which the signer is registered, as written.
  package let registration: String?
  package let date: CalendarDate?

  /// The digest of what was signed: text, claims and attachments.
  package let item: String?

  /// The digest of the wording of the competences that were claimed.
  package let wording: String?
  package let location: SourceLocation?

  package init(
    by: String,
    role: String? = nil,
    registration: String? = nil,
    date: CalendarDate?,
    item: String? = nil,
    wording: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.by = by
    self.role = role
    self.registration = registration
    self.date = date
    self.item = item
    self.wording = wording
    self.location = location
  }
}
