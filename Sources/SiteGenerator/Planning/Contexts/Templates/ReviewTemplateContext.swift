package import Templating

/// What `review.html` sees.
package struct ReviewTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let review: ReviewContext

  package static let recordName = "Review template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("review", "The review.") { $0.review },
  ]
}
