package import Templating

/// What `testimonial.html` sees.
package struct TestimonialTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let testimonial: TestimonialContext
  let question: String
  let others: [TestimonialContext]

  package static let recordName = "Testimonial template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("testimonial", "The testimonial itself.") { $0.testimonial },
    RecordField("question", "The question that it answers.") { $0.question },
    RecordField("others", "Other answers to the question.") { $0.others },
  ]
}
