package import Templating

/// What `redirect.html` sees: the page that stands at an old address.
package struct RedirectTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let title: String
  let href: TemplateURL
  let canonical: TemplateURL

  package static let recordName = "Redirect template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("title", "The title of the page that moved.") { $0.title },
    RecordField("href", "Where it is now.") { $0.href },
    RecordField("canonical", "Its whole address, for search engines.") { $0.canonical },
  ]
}
