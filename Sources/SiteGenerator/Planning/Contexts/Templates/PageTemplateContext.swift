package import Templating

/// What `page.html` sees.
package struct PageTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext

  package static let recordName = "Page template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
  ]
}
