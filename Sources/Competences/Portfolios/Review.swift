package import Dates
package import Diagnostics

/// What an External Advisor or supervisor said of some evidence items.
package struct Review: Hashable, Sendable {
  package let date: CalendarDate?
  package let reviewer: String
  package let role: String?

  /// The items that were reviewed.
  package let covers: [EvidenceMention]
  package let outcome: ReviewOutcome?

  package init(
    date: CalendarDate?,
    reviewer: String,
    role: String? = nil,
    covers: [EvidenceMention] = [],
    outcome: ReviewOutcome? = nil
  ) {
    self.date = date
    self.reviewer = reviewer
    self.role = role
    self.covers = covers
    self.outcome = outcome
  }
}

/// How a review ended.
package enum ReviewOutcome: String, Hashable, Sendable, CaseIterable {
  case agreed
  case changesSuggested = "changes suggested"
}

/// An evidence item's number and the place where it is written.
package struct EvidenceMention: Hashable, Sendable {
  package let id: EvidenceID
  package let location: SourceLocation?

  package init(_ id: EvidenceID, at location: SourceLocation? = nil) {
    self.id = id
    self.location = location
  }
}
