package import Templating

/// What `404.html` sees.
package struct NotFoundTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let suggestions: [LinkContext]

  package static let recordName = "NotFound template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("suggestions", "Pages to go to instead.") { $0.suggestions },
  ]
}
