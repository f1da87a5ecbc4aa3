internal import Dates
internal import HTML
package import Templating

/// An item of evidence as lists show it.
package struct EvidenceContext: TemplateRecord {
  let id: String
  let title: String
  let href: TemplateURL
  let summary: HTMLFragment?
  let from: CalendarDate?
  let to: CalendarDate?
  let isOpen: Bool
  let form: String?
  let formSlug: String?
  let status: String
  let statusSlug: String
  let signOff: String
  let isChanged: Bool
  let changedWhat: String?
  let competences: [Prepared<ClaimContext>]
  let isSample: Bool

  package static let recordName = "Evidence"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its number, such as `E07`.") { $0.id },
    RecordField("title", "Its title.") { $0.title },
    RecordField("href", "The address of its page.") { $0.href },
    RecordField("summary", "What it shows, in a sentence or two.") { $0.summary },
    RecordField("from", "The day of the work, or its first day.") { $0.from },
    RecordField("to", "Its last day, for a period.") { $0.to },
    RecordField("isOpen", "Whether the work still goes on.") { $0.isOpen },
    RecordField("form", "What kind of thing it is, such as `report`.") { $0.form },
    RecordField("formSlug", "The same as one word.") { $0.formSlug },
    RecordField("status", "`planned`, `in progress`, `evidenced` or `signed off`.") { $0.status },
    RecordField("statusSlug", "The same as one word.") { $0.statusSlug },
    RecordField("signOff", "`unsigned`, `unverified`, `signed` or `changed`.") { $0.signOff },
    RecordField("isChanged", "Whether it changed since it was signed off.") { $0.isChanged },
    RecordField("changedWhat", "What changed since then, in words.") { $0.changedWhat },
    RecordField("competences", "What it shows.") { $0.competences },
    RecordField("isSample", "Whether it is an invented example.") { $0.isSample },
  ]
}

/// That an item shows a competence.
package struct ClaimContext: TemplateRecord {
  let competence: Prepared<CompetenceContext>
  let framework: Prepared<FrameworkContext>
  let statement: String?

  package static let recordName = "Claim"
  package static let fields: [RecordField<Self>] = [
    RecordField("competence", "The competence.") { $0.competence },
    RecordField("framework", "Its framework.") { $0.framework },
    RecordField("statement", "The sentence that says how.") { $0.statement },
  ]
}
