package import Templating

/// What `framework.html` sees.
package struct FrameworkTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let framework: Prepared<FrameworkContext>
  let groups: [CompetenceGroupContext]
  let editions: [Prepared<FrameworkContext>]
  let crosswalks: [CrosswalkContext]

  package static let recordName = "Framework template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("framework", "The framework.") { $0.framework },
    RecordField("groups", "Its headings with their competences.") { $0.groups },
    RecordField("editions", "Its other editions.") { $0.editions },
    RecordField("crosswalks", "What changed from earlier editions.") { $0.crosswalks },
  ]
}
