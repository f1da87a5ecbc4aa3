package import Templating

/// What `faqs.html` sees.
package struct FAQsTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let groups: [FAQGroupContext]

  package static let recordName = "FAQs template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("groups", "The questions by topic, in the order of their pages.") { $0.groups },
  ]
}
