package import Templating

/// A competence of a portfolio's index, with the evidence that claims it.
package struct CompetenceRowContext: TemplateRecord {
  let competence: Prepared<CompetenceContext>
  let state: String
  let stateSlug: String
  let isGap: Bool
  let reason: String?
  let evidence: [EvidenceClaimContext]

  package static let recordName = "CompetenceRow"
  package static let fields: [RecordField<Self>] = [
    RecordField("competence", "The competence.") { $0.competence },
    RecordField(
      "state",
      "`none`, `planned`, `in progress`, `evidenced`, `signed off` or `not applicable`."
    ) { $0.state },
    RecordField("stateSlug", "The same as one word.") { $0.stateSlug },
    RecordField("isGap", "Whether it still has to be shown.") { $0.isGap },
    RecordField("reason", "Why it need not be shown.") { $0.reason },
    RecordField("evidence", "The items that claim it.") { $0.evidence },
  ]
}

/// An item that claims the competence of its row.
package struct EvidenceClaimContext: TemplateRecord {
  let evidence: Prepared<LinkContext>
  let id: String
  let statement: String?
  let status: String
  let statusSlug: String

  package static let recordName = "EvidenceClaim"
  package static let fields: [RecordField<Self>] = [
    RecordField("evidence", "The item: its number and title.") { $0.evidence },
    RecordField("id", "Its number.") { $0.id },
    RecordField("statement", "The sentence that says how it shows the competence.") {
      $0.statement
    },
    RecordField("status", "How far the item is.") { $0.status },
    RecordField("statusSlug", "The same as one word.") { $0.statusSlug },
  ]
}

/// A heading of a framework in a portfolio's index.
package struct IndexGroupContext: TemplateRecord {
  let code: String?
  let title: String
  let id: String
  let counts: CountsContext
  let rows: [CompetenceRowContext]
  let hasGaps: Bool

  package static let recordName = "IndexGroup"
  package static let fields: [RecordField<Self>] = [
    RecordField("code", "The heading's code.") { $0.code },
    RecordField("title", "The heading.") { $0.title },
    RecordField("id", "An anchor for it.") { $0.id },
    RecordField("counts", "Its competences by state.") { $0.counts },
    RecordField("rows", "Its competences, those of subgroups included.") { $0.rows },
    RecordField("hasGaps", "Whether any of them still has to be shown.") { $0.hasGaps },
  ]
}

/// A framework in a portfolio's index.
package struct FrameworkIndexContext: TemplateRecord {
  let framework: Prepared<FrameworkContext>
  let counts: CountsContext
  let groups: [IndexGroupContext]

  package static let recordName = "FrameworkIndex"
  package static let fields: [RecordField<Self>] = [
    RecordField("framework", "The framework.") { $0.framework },
    RecordField("counts", "Its competences by state.") { $0.counts },
    RecordField("groups", "Its headings.") { $0.groups },
  ]
}
