package import Templating

/// What `evidence-index.html` sees.
package struct EvidenceIndexTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let items: [Prepared<EvidenceContext>]

  package static let recordName = "EvidenceIndex template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("items", "The items with the competences that each claims.") { $0.items },
  ]
}
