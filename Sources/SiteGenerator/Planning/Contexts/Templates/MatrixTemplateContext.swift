package import Templating

/// What `matrix.html` sees.
package struct MatrixTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let matrices: [MatrixContext]

  package static let recordName = "Matrix template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("matrices", "One for each framework.") { $0.matrices },
  ]
}
