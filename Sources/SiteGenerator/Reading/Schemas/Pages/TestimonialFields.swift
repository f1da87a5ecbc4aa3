package import Dates
internal import Diagnostics
package import YAML

/// What the front matter of a testimonial says beyond that of every page.
package struct TestimonialFields: YAMLRecord {
  package let question: Located<String>

  /// The name that the person agreed to; `nil` for one who stays unnamed.
  package let displayName: Located<String>?
  package let roleThen: Located<String>?
  package let routes: [Located<RouteName>]
  package let specialism: Located<String>?
  package let written: Located<CalendarDate>?
  package let form: Located<TestimonialForm>
  package let consent: Located<ConsentFields>

  package init?(_ record: inout RecordReader) {
    let question = record.required("question", .text, "The question that the person answers")
    displayName = record.optional("displayName", .text, "The name that the person agreed to")
    let anonymous = record.optional("anonymous", .yesOrNo, "Whether the person stays unnamed")
    roleThen = record.optional("roleThen", .text, "What the person did at the time")
    routes = record.list(
      "routes",
      of: .routeName,
      "The routes that the answer is about, by file name without '.md'",
      otherNames: ["route"]
    )
    specialism = record.optional("specialism", .text, "The person's field")
    written = record.optional("written", .date, "The day on which the answer was written")
    let form = record.required(
      "form",
      .word(TestimonialForm.self),
      "Whether the text is the person's own words (quote) or not (summary)"
    )
    let consent = record.optional(
      "consent",
      .record(ConsentFields.self),
      "The record of the person's consent"
    )
    TestimonialMistake.check(&record, displayName, anonymous, [displayName, roleThen, specialism])
    guard let question, let form, let consent else { return nil }
    self.question = question
    self.form = form
    self.consent = consent
  }
}

/// Whose words a testimonial is written in.
package enum TestimonialForm: String, Hashable, Sendable, CaseIterable {
  case quote, summary
}

/// The record of a person's consent; whether it still holds depends on the as-of date.
package struct ConsentFields: YAMLRecord {
  /// Where the consent itself is kept; never the consent, and never contact details.
  package let reference: Located<String>
  package let given: Located<CalendarDate>
  package let expires: Located<CalendarDate>?
  package let withdrawn: Located<CalendarDate>?

  package init?(_ record: inout RecordReader) {
    let reference = record.required("reference", .text, "Where the signed consent is kept")
    let given = record.required("given", .date, "The day on which consent was given")
    let expires = record.optional("expires", .date, "The last day for which it was given")
    let withdrawn = record.optional("withdrawn", .date, "The day on which it was taken back")
    if let given {
      for (name, later) in [("expires", expires), ("withdrawn", withdrawn)] {
        guard let later, later.value < given.value else { continue }
        record.report(
          Diagnostic(
            ReadingDiagnostics.datesOutOfOrder,
            "'\(name)' is \(later.value), before the consent was given on \(given.value)",
            at: later.location,
            help: "mend one of the two dates",
            notes: [DiagnosticNote("'given' is here", at: given.location)]
          )
        )
      }
    }
    guard let reference, let given else { return nil }
    self.reference = reference
    self.given = given
    self.expires = expires
    self.withdrawn = withdrawn
  }
}
