internal import Dates
package import Templating

/// A page as a list of pages shows it.
package struct PageSummaryContext: TemplateRecord {
  let title: String
  let description: String?
  let href: TemplateURL
  let standing: StandingContext?
  let isSample: Bool
  let updated: CalendarDate?

  package static let recordName = "PageSummary"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "The page's title.") { $0.title },
    RecordField("description", "What the page says, in a sentence or two.") { $0.description },
    RecordField("href", "Its address.") { $0.href },
    RecordField("standing", "Whether what it is about is current, planned or closed.") {
      $0.standing
    },
    RecordField("isSample", "Whether its text is a sample.") { $0.isSample },
    RecordField("updated", "When it last changed.") { $0.updated },
  ]
}
