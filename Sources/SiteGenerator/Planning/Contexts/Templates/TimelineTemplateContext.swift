package import Templating

/// What `timeline.html` sees.
package struct TimelineTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let years: [TimelineYearContext]

  package static let recordName = "Timeline template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("years", "The evidence by year, the earliest first.") { $0.years },
  ]
}
