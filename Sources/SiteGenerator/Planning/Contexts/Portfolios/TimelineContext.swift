package import Templating

/// The evidence of one year.
package struct TimelineYearContext: TemplateRecord {
  let year: String
  let items: [Prepared<EvidenceContext>]

  package static let recordName = "TimelineYear"
  package static let fields: [RecordField<Self>] = [
    RecordField("year", "The year; `Without a date` for the rest.") { $0.year },
    RecordField("items", "The items, the earliest first.") { $0.items },
  ]
}
