package import Templating

/// What `testimonials.html` sees.
package struct TestimonialsTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let groups: [TestimonialGroupContext]

  package static let recordName = "Testimonials template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("groups", "The answers by question.") { $0.groups },
  ]
}
