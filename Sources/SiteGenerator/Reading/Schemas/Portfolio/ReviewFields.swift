package import Competences
package import Dates
package import YAML

/// The front matter of a review by an External Advisor or a supervisor.
package struct ReviewFields: YAMLRecord {
  package let title: Located<String>?
  package let date: Located<CalendarDate>
  package let reviewer: Located<String>
  package let role: Located<String>?
  package let covers: [Located<EvidenceID>]
  package let outcome: Located<ReviewOutcome>?
  package let sample: Located<Bool>?

  package init?(_ record: inout RecordReader) {
    title = record.optional("title", .text, "What the review is called, where it has a name")
    let date = record.required("date", .date, "The day of the review")
    let reviewer = record.required("reviewer", .text, "Who reviewed", otherNames: ["by", "author"])
    role = record.optional("role", .text, "The reviewer's role")
    covers = record.list("covers", of: .evidenceID, "The evidence that was reviewed, by number")
    outcome = record.optional("outcome", .word(ReviewOutcome.self), "How the review ended")
    sample = record.optional("sample", .yesOrNo, "Whether the review is an invented example")
    guard let date, let reviewer else { return nil }
    self.date = date
    self.reviewer = reviewer
  }

  /// The review that the file describes.
  package var review: Review {
    Review(
      date: date.value,
      reviewer: reviewer.value,
      role: role?.value,
      covers: covers.map { EvidenceMention($0.value, at: $0.location) },
      outcome: outcome?.value
    )
  }
}

/// The front matter of a document of a portfolio: statement, CV, job description, training plan.
package struct DocumentFields: YAMLRecord {
  package let title: Located<String>
  package let description: Located<String>?
  package let order: Located<Int>?
  package let updated: Located<CalendarDate>?
  package let sample: Located<Bool>?

  package init?(_ record: inout RecordReader) {
    let title = record.required("title", .text, "The document's title")
    description = record.optional("description", .text, "What it is about, in one sentence")
    order = record.optional("order", .integer, "Where it stands among the documents")
    updated = record.optional("updated", .date, "The day of its last change")
    sample = record.optional("sample", .yesOrNo, "Whether the document is an invented example")
    guard let title else { return nil }
    self.title = title
  }
}
