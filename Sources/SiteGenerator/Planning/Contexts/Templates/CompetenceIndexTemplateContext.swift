package import Templating

/// What `competence-index.html` sees.
package struct CompetenceIndexTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let frameworks: [FrameworkIndexContext]

  package static let recordName = "CompetenceIndex template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("frameworks", "The competences with the evidence that claims each.") {
      $0.frameworks
    },
  ]
}
