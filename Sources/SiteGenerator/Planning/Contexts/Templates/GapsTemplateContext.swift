package import Templating

/// What `gaps.html` sees.
package struct GapsTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let groups: [GapGroupContext]
  let exemptions: [ExemptionContext]
  let isComplete: Bool

  package static let recordName = "Gaps template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("groups", "The gaps by kind.") { $0.groups },
    RecordField("exemptions", "What need not be shown, and why.") { $0.exemptions },
    RecordField("isComplete", "Whether nothing is missing.") { $0.isComplete },
  ]
}
