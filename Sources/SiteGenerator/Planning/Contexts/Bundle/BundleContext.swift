package import Dates
package import HTML
package import Templating

/// What is true of a bundle as a whole.
package struct BundleContext: TemplateRecord {
  let title: String
  let isDraft: Bool
  let isPaged: Bool
  let asOf: CalendarDate
  let revision: String?
  let generator: String
  let language: String
  let fonts: [String]
  let pageCount: Int?
  let styles: HTMLFragment
  let destinations: HTMLFragment

  package init(
    title: String,
    isDraft: Bool,
    isPaged: Bool,
    asOf: CalendarDate,
    revision: String?,
    generator: String,
    language: String,
    fonts: [String],
    pageCount: Int?,
    styles: HTMLFragment,
    destinations: HTMLFragment
  ) {
    self.title = title
    self.isDraft = isDraft
    self.isPaged = isPaged
    self.asOf = asOf
    self.revision = revision
    self.generator = generator
    self.language = language
    self.fonts = fonts
    self.pageCount = pageCount
    self.styles = styles
    self.destinations = destinations
  }

  package static let recordName = "Bundle"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "Whose portfolio it is, as a title.") { $0.title },
    RecordField("isDraft", "Whether it is to be looked at and not to be handed in.") { $0.isDraft },
    RecordField(
      "isPaged",
      "Whether it is laid out as pages, so that pages have numbers and attachments have pages."
    ) { $0.isPaged },
    RecordField("asOf", "The day by which dates are judged.") { $0.asOf },
    RecordField("revision", "What tells this bundle from others: the words after `--revision`.") {
      $0.revision
    },
    RecordField("generator", "The program and its version.") { $0.generator },
    RecordField("language", "The language of the site, such as `en-GB`.") { $0.language },
    RecordField("fonts", "The fonts that the pages are set in, where they are known.") {
      $0.fonts
    },
    RecordField("pageCount", "How many pages it has, where that is known.") { $0.pageCount },
    RecordField("styles", "The style sheets: goes into the head, once.") { $0.styles },
    RecordField(
      "destinations",
      "Hidden links by which every place can be found in the PDF: goes to the end of the body, once."
    ) { $0.destinations },
  ]
}
