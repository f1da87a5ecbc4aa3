internal import Dates
package import Templating

/// What every template knows of the site.
package struct SiteContext: Sendable {
  let title: String
  let description: String?
  let href: TemplateURL
  let language: String
  let publisher: PublisherContext?
  let stage: String
  let audience: String
  let navigation: [NavigationItemContext]
  let footer: [NavigationItemContext]
  let asOf: CalendarDate
  let generator: String
  let options: DynamicRecord
}

extension SiteContext: TemplateRecord {
  package static let recordName = "Site"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "The site's title.") { $0.title },
    RecordField("description", "What the site is, in a sentence.") { $0.description },
    RecordField("href", "The address of the home page.") { $0.href },
    RecordField("language", "The language of the site, such as `en-GB`.") { $0.language },
    RecordField("publisher", "Who publishes the site.") { $0.publisher },
    RecordField("stage", "`sample` or `live`.") { $0.stage },
    RecordField("isSample", "Whether the site is a sample that nobody should rely on.") {
      $0.stage == "sample"
    },
    RecordField("audience", "`public`, or whom else this copy was built for.") { $0.audience },
    RecordField("isPublic", "Whether anyone may see this copy of the site.") {
      $0.audience == "public"
    },
    RecordField("navigation", "The entries at the top of every page.") { $0.navigation },
    RecordField("footer", "The entries at the foot of every page.") { $0.footer },
    RecordField("asOf", "The day by which dates are judged.") { $0.asOf },
    RecordField("generator", "The program and its version.") { $0.generator },
    RecordField(
      "options",
      "The theme's options, as `theme.yaml` declares and `site.yaml` sets them.",
      shapeGivenAtLoad: "Options"
    ) { $0.options },
  ]
}
