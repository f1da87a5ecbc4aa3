package import Templating

/// What `home.html` sees.
package struct HomeTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let routes: [RouteContext]
  let sections: [PageSummaryContext]
  let keyDates: [KeyDateContext]

  package static let recordName = "Home template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("routes", "Every route, by order.") { $0.routes },
    RecordField("sections", "The sections and pages at the top.") { $0.sections },
    RecordField("keyDates", "The next five key dates.") { $0.keyDates },
  ]
}
