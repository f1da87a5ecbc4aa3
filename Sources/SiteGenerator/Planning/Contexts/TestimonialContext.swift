internal import Dates
internal import HTML
package import Templating

/// One answer by one person.
package struct TestimonialContext: TemplateRecord {
  let title: String
  let attribution: String
  let roleThen: String?
  let specialism: String?
  let written: CalendarDate?
  let form: TestimonialForm
  let body: HTMLFragment
  let href: TemplateURL
  let routes: [LinkContext]
  let isSample: Bool

  package static let recordName = "Testimonial"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "The title of its page.") { $0.title },
    RecordField("attribution", "Who says it: a name, or `A former trainee`.") { $0.attribution },
    RecordField("roleThen", "What the person was at the time.") { $0.roleThen },
    RecordField("specialism", "The person's field.") { $0.specialism },
    RecordField("written", "When it was written.") { $0.written },
    RecordField("form", "`quote` or `summary`.") { $0.form.rawValue },
    RecordField("isSummary", "Whether it is a summary and not the person's own words.") {
      $0.form == .summary
    },
    RecordField("body", "The answer.") { $0.body },
    RecordField("href", "The address of its page.") { $0.href },
    RecordField("routes", "The routes that it speaks of.") { $0.routes },
    RecordField("isSample", "Whether it is a sample.") { $0.isSample },
  ]
}

/// The answers to one question.
package struct TestimonialGroupContext: TemplateRecord {
  let question: String
  let id: String
  let answers: [TestimonialContext]

  package static let recordName = "TestimonialGroup"
  package static let fields: [RecordField<Self>] = [
    RecordField("question", "The question that was asked.") { $0.question },
    RecordField("id", "An anchor for the group.") { $0.id },
    RecordField("answers", "The answers, by the order of their pages.") { $0.answers },
  ]
}
