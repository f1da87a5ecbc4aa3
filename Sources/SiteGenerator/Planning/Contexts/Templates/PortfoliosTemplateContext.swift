package import Templating

/// What `portfolios.html` sees.
package struct PortfoliosTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolios: [Prepared<PortfolioContext>]

  package static let recordName = "Portfolios template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolios", "The portfolios that may be seen here.") { $0.portfolios },
  ]
}
