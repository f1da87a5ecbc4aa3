internal import Dates
internal import HTML
package import Templating

/// What every template knows of the page that it shows.
package struct PageContext: Sendable {
  let title: String
  let description: String?
  let href: TemplateURL
  let canonical: TemplateURL
  let kind: String
  let body: HTMLFragment
  let breadcrumbs: [Prepared<LinkContext>]
  let headings: [HeadingContext]
  let showsContents: Bool
  let standing: StandingContext?
  let published: CalendarDate?
  let updated: CalendarDate?
  let reviewed: CalendarDate?
  let reviewDue: CalendarDate?
  let isReviewOverdue: Bool
  let isSample: Bool
  let isDraft: Bool
  let isIndexed: Bool
  let previous: Prepared<LinkContext>?
  let next: Prepared<LinkContext>?
  let source: String
  let extra: DynamicRecord
}

extension PageContext: TemplateRecord {
  package static let recordName = "Page"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "The page's title.") { $0.title },
    RecordField("description", "What the page says, in a sentence or two.") { $0.description },
    RecordField("href", "Its address on this site.") { $0.href },
    RecordField("canonical", "Its whole address, for search engines.") { $0.canonical },
    RecordField("kind", "Its kind: `page`, `route`, `faq`, ...") { $0.kind },
    RecordField("body", "Its text.") { $0.body },
    RecordField("breadcrumbs", "The pages above it, the home page first.") { $0.breadcrumbs },
    RecordField("headings", "Its headings of levels 2 and 3, nested.") { $0.headings },
    RecordField("showsContents", "Whether a list of what is on the page helps.") {
      $0.showsContents
    },
    RecordField("standing", "Whether what it is about is current, planned or closed.") {
      $0.standing
    },
    RecordField("published", "When it was first published.") { $0.published },
    RecordField("updated", "When it last changed.") { $0.updated },
    RecordField("reviewed", "When it was last reviewed.") { $0.reviewed },
    RecordField("reviewDue", "When its next review is due.") { $0.reviewDue },
    RecordField("isReviewOverdue", "Whether that day has passed.") { $0.isReviewOverdue },
    RecordField("isSample", "Whether its text is a sample.") { $0.isSample },
    RecordField("isDraft", "Whether it is a draft.") { $0.isDraft },
    RecordField("isIndexed", "Whether search engines may list it.") { $0.isIndexed },
    RecordField("previous", "The page before it in its section.") { $0.previous },
    RecordField("next", "The page after it in its section.") { $0.next },
    RecordField("source", "The path of its source file.") { $0.source },
    RecordField(
      "extra",
      "The page's own values under `extra`, as `theme.yaml` declares them.",
      shapeGivenAtLoad: "Extra"
    ) { $0.extra },
  ]
}
