package import Templating

/// What `evidence.html` sees.
package struct EvidenceTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let portfolio: Prepared<PortfolioContext>
  let item: Prepared<EvidenceContext>
  let claims: [Prepared<ClaimContext>]
  let signOffs: [SignOffContext]
  let attachments: [AttachmentContext]
  let reviews: [ReviewContext]
  let previousItem: Prepared<EvidenceContext>?
  let nextItem: Prepared<EvidenceContext>?

  package static let recordName = "Evidence template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("portfolio", "The portfolio.") { $0.portfolio },
    RecordField("item", "The item.") { $0.item },
    RecordField("claims", "What it shows, in the order of the frameworks.") { $0.claims },
    RecordField("signOffs", "Who signed it.") { $0.signOffs },
    RecordField("attachments", "The files handed in with it.") { $0.attachments },
    RecordField("reviews", "The reviews that cover it.") { $0.reviews },
    RecordField("previousItem", "The item before it.") { $0.previousItem },
    RecordField("nextItem", "The item after it.") { $0.nextItem },
  ]
}
