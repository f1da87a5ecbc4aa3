package import Templating

/// What `route.html` sees.
package struct RouteTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let route: RouteContext
  let steps: [StepContext]
  let faqs: [FAQGroupContext]
  let testimonials: [TestimonialGroupContext]
  let keyDates: [KeyDateContext]
  let otherRoutes: [RouteContext]

  package static let recordName = "Route template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("route", "The route itself.") { $0.route },
    RecordField("steps", "Its steps, in order.") { $0.steps },
    RecordField("faqs", "The questions that name this route.") { $0.faqs },
    RecordField("testimonials", "What earlier trainees said of it.") { $0.testimonials },
    RecordField("keyDates", "Its dates that are not over.") { $0.keyDates },
    RecordField("otherRoutes", "The other routes.") { $0.otherRoutes },
  ]
}
