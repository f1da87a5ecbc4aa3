internal import Dates
package import Templating

/// An edition of a competence framework.
package struct FrameworkContext: TemplateRecord {
  let id: String
  let edition: String
  let title: String
  let publisher: String?
  let source: TemplateURL?
  let href: TemplateURL
  let isSample: Bool
  let validFrom: CalendarDate?
  let validUntil: CalendarDate?
  let isValid: Bool
  let competenceCount: Int

  package static let recordName = "Framework"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its id, such as `acs-generic`.") { $0.id },
    RecordField("edition", "The edition, such as `2024`.") { $0.edition },
    RecordField("title", "Its title.") { $0.title },
    RecordField("publisher", "Who publishes it.") { $0.publisher },
    RecordField("source", "The address of the official document.") { $0.source },
    RecordField("href", "The address of its index on this site.") { $0.href },
    RecordField("isSample", "Whether it is a sample that must not be taken for the official text.")
    { $0.isSample },
    RecordField("validFrom", "The first day on which a submission may follow it.") { $0.validFrom },
    RecordField("validUntil", "The last day on which a submission may follow it.") {
      $0.validUntil
    },
    RecordField("isValid", "Whether a submission may follow it as of the day of the build.") {
      $0.isValid
    },
    RecordField("competenceCount", "How many competences it has.") { $0.competenceCount },
  ]
}
