package import Templating

/// What `routes.html` sees.
package struct RoutesTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let routes: [RouteContext]

  package static let recordName = "Routes template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("routes", "Every route, by order.") { $0.routes },
  ]
}
