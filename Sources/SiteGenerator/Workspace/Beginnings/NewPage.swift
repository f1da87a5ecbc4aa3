package import Dates
internal import Diagnostics
internal import YAML

/// A page that somebody begins to write.
package enum NewPage {
  /// What a testimonial needs besides its title.
  package struct Testimonial: Sendable {
    package var question: String?
    package var displayName: String?
    package var form: TestimonialForm
    package var consentReference: String?
    package var consentGiven: CalendarDate?

    package init(
      question: String?,
      displayName: String?,
      form: TestimonialForm,
      consentReference: String?,
      consentGiven: CalendarDate?
    ) {
      self.question = question
      self.displayName = displayName
      self.form = form
      self.consentReference = consentReference
      self.consentGiven = consentGiven
    }
  }

  /// A page of guidance in a folder below `Content`, which is empty for its top.
  package static func page(_ title: String, in folder: String, today: CalendarDate) -> NewFile {
    file(title, .page, in: folder, today: today, body: "Begin here.")
  }

  package static func route(_ title: String, today: CalendarDate) -> NewFile {
    let body = """
      ## Who it is for

      Say in a sentence or two who can follow this route.
      """
    return file(title, .route, in: "routes", today: today, body: body)
  }

  package static func faq(_ title: String, today: CalendarDate) -> NewFile {
    let body = """
      ## What does a reader ask?

      Each heading of the second level is a question, and what is below it the answer.
      """
    return file(title, .faq, in: "faqs", today: today, body: body)
  }

  package static func testimonial(
    _ title: String,
    _ testimonial: Testimonial,
    today: CalendarDate
  ) -> NewFile {
    var given: [String: FieldSheet.Given] = ["form": .text(testimonial.form.rawValue)]
    if let question = testimonial.question { given["question"] = .text(question) }
    if let name = testimonial.displayName {
      given["displayName"] = .text(name)
    } else {
      given["anonymous"] = .text("yes")
    }
    var consent: [String: FieldSheet.Given] = [:]
    if let reference = testimonial.consentReference { consent["reference"] = .text(reference) }
    if let day = testimonial.consentGiven { consent["given"] = .text(day.iso8601) }
    given["consent"] = .record(consent)
    return file(
      title,
      .testimonial,
      in: "testimonials",
      given,
      today: today,
      body: "What the person says. No contact details."
    )
  }

  private static func file(
    _ title: String,
    _ kind: PageKind,
    in folder: String,
    _ given: [String: FieldSheet.Given] = [:],
    today: CalendarDate,
    body: String
  ) -> NewFile {
    var given = given
    given["title"] = .text(title)
    given["draft"] = .text("yes")
    let name = Slug(title).text + ".md"
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    let sheet = FieldSheet(today: today, examples: ["kind": kind.rawValue])
    let lines = sheet.lines(PageFrontMatter.fields(of: kind), given)
    return NewFile(.content(path), MarkdownFile.text(lines, body: body))
  }
}

/// A Markdown file with its front matter.
enum MarkdownFile {
  static func text(_ frontMatter: [String], body: String) -> String {
    (["---"] + frontMatter + ["---", "", body]).joined(separator: "\n") + "\n"
  }
}
