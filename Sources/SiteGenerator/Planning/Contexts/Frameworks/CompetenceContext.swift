internal import HTML
package import Templating

/// A competence as lists show it.
package struct CompetenceContext: TemplateRecord {
  let code: String
  let slug: String
  let title: String
  let href: TemplateURL
  let guidance: HTMLFragment?
  let minimumEvidence: Int
  let evidenceCount: Int

  package static let recordName = "Competence"
  package static let fields: [RecordField<Self>] = [
    RecordField("code", "Its code, as the framework writes it.") { $0.code },
    RecordField("slug", "The code made fit for an anchor.") { $0.slug },
    RecordField("title", "Its title.") { $0.title },
    RecordField("href", "The address of its page.") { $0.href },
    RecordField("guidance", "What counts as evidence.") { $0.guidance },
    RecordField("minimumEvidence", "How many items of evidence the framework asks for.") {
      $0.minimumEvidence
    },
    RecordField("evidenceCount", "How many items that may be seen here claim it.") {
      $0.evidenceCount
    },
  ]
}

/// A heading of a framework and what stands under it.
package struct CompetenceGroupContext: TemplateRecord {
  let code: String?
  let title: String
  let id: String
  let competences: [Prepared<CompetenceContext>]
  let groups: [CompetenceGroupContext]

  package static let recordName = "CompetenceGroup"
  package static let fields: [RecordField<Self>] = [
    RecordField("code", "Its code, where it has one.") { $0.code },
    RecordField("title", "Its title.") { $0.title },
    RecordField("id", "An anchor for it.") { $0.id },
    RecordField("competences", "The competences directly under it.") { $0.competences },
    RecordField("groups", "The groups under it.") { $0.groups },
  ]
}
