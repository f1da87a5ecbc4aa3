package import Templating

/// What `evidence-list.html` sees.
package struct EvidenceListTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let items: [Prepared<EvidenceContext>]
  let statuses: [FilterContext]
  let forms: [FilterContext]

  package static let recordName = "EvidenceList template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("items", "Every item, by number.") { $0.items },
    RecordField("statuses", "The statuses that occur.") { $0.statuses },
    RecordField("forms", "The forms that occur.") { $0.forms },
  ]
}
