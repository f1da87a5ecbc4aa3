package import Templating

/// What `portfolio.html` sees.
package struct PortfolioTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let coverage: [CoverageContext]
  let documents: [LinkContext]
  let reviews: [ReviewContext]
  let recent: [Prepared<EvidenceContext>]
  let gaps: [GapGroupContext]

  package static let recordName = "Portfolio template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("coverage", "How much of each framework is shown.") { $0.coverage },
    RecordField("documents", "Its documents, in their order.") { $0.documents },
    RecordField("reviews", "Its reviews, the latest first.") { $0.reviews },
    RecordField("recent", "The five latest items.") { $0.recent },
    RecordField("gaps", "What is missing.") { $0.gaps },
  ]
}
