internal import Dates
internal import HTML
package import Templating

/// A day or a period that applicants should know.
package struct KeyDateContext: TemplateRecord {
  let title: String
  let from: CalendarDate
  let to: CalendarDate?
  let time: String?
  let description: HTMLFragment?
  let link: TemplateURL?
  let routes: [LinkContext]
  let isPast: Bool
  let isSample: Bool

  package static let recordName = "KeyDate"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "What happens.") { $0.title },
    RecordField("from", "The day, or the first day.") { $0.from },
    RecordField("to", "The last day of a period.") { $0.to },
    RecordField("time", "The time of day, such as `11:59pm`.") { $0.time },
    RecordField("description", "What to know of it.") { $0.description },
    RecordField("link", "Where to read more.") { $0.link },
    RecordField("routes", "The routes that it matters to.") { $0.routes },
    RecordField("isPast", "Whether it is over.") { $0.isPast },
    RecordField("isSample", "Whether it is a sample.") { $0.isSample },
  ]
}
