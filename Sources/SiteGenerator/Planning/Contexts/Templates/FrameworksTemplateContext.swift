package import Templating

/// What `frameworks.html` sees.
package struct FrameworksTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let frameworks: [Prepared<FrameworkContext>]

  package static let recordName = "Frameworks template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("frameworks", "Every framework and edition, the latest edition of each first.") {
      $0.frameworks
    },
  ]
}
