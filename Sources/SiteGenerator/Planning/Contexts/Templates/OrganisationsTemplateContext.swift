package import Templating

/// What `organisations.html` sees.
package struct OrganisationsTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let organisations: [OrganisationContext]

  package static let recordName = "Organisations template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("organisations", "The organisations in the order of their file.") {
      $0.organisations
    },
  ]
}
