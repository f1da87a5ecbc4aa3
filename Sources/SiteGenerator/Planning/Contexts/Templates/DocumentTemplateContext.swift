package import Templating

/// What `document.html` sees.
package struct DocumentTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let documents: [LinkContext]

  package static let recordName = "Document template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("documents", "Every document of the portfolio.") { $0.documents },
  ]
}
