package import Templating

/// What `section.html` sees.
package struct SectionTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let children: [PageSummaryContext]

  package static let recordName = "Section template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("children", "The pages and sections directly below.") { $0.children },
  ]
}
