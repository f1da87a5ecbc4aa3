package import Templating

/// A framework in the index from competences to evidence.
package struct BundleFrameworkContext: TemplateRecord {
  let framework: FrameworkContext
  let groups: [BundleGroupContext]

  package init(
    framework: FrameworkContext,
    groups: [BundleGroupContext]
  ) {
    self.framework = framework
    self.groups = groups
  }

  package static let recordName = "BundleFramework"
  package static let fields: [RecordField<Self>] = [
    RecordField("framework", "The framework.") { $0.framework },
    RecordField("groups", "Its headings.") { $0.groups },
  ]
}

/// A heading of a framework in the index.
package struct BundleGroupContext: TemplateRecord {
  let id: String
  let code: String?
  let title: String
  let rows: [BundleCompetenceContext]

  package init(
    id: String,
    code: String?,
    title: String,
    rows: [BundleCompetenceContext]
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.rows = rows
  }

  package static let recordName = "BundleGroup"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("code", "The heading's code.") { $0.code },
    RecordField("title", "The heading.") { $0.title },
    RecordField("rows", "Its competences, those of subgroups included.") { $0.rows },
  ]
}

/// A competence in the index, with the evidence of it.
package struct BundleCompetenceContext: TemplateRecord {
  let id: String
  let code: String
  let title: String
  let state: String
  let stateSlug: String
  let isGap: Bool
  let reason: String?
  let evidence: [BundleEvidenceContext]

  package init(
    id: String,
    code: String,
    title: String,
    state: String,
    stateSlug: String,
    isGap: Bool,
    reason: String?,
    evidence: [BundleEvidenceContext]
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.state = state
    self.stateSlug = stateSlug
    self.isGap = isGap
    self.reason = reason
    self.evidence = evidence
  }

  package static let recordName = "BundleCompetence"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("code", "Its code.") { $0.code },
    RecordField("title", "What it is.") { $0.title },
    RecordField(
      "state",
      "`none`, `planned`, `in progress`, `evidenced`, `signed off` or `not applicable`."
    ) { $0.state },
    RecordField("stateSlug", "The same as one word.") { $0.stateSlug },
    RecordField("isGap", "Whether it still has to be shown.") { $0.isGap },
    RecordField("reason", "Why it need not be shown.") { $0.reason },
    RecordField("evidence", "The items that show it.") { $0.evidence },
  ]
}

/// An item of evidence of the competence that it stands under.
package struct BundleEvidenceContext: TemplateRecord {
  let number: String
  let place: PlaceContext
  let statement: String?
  let status: String
  let statusSlug: String

  package init(
    number: String,
    place: PlaceContext,
    statement: String?,
    status: String,
    statusSlug: String
  ) {
    self.number = number
    self.place = place
    self.statement = statement
    self.status = status
    self.statusSlug = statusSlug
  }

  package static let recordName = "BundleEvidence"
  package static let fields: [RecordField<Self>] = [
    RecordField("number", "The item's number.") { $0.number },
    RecordField("place", "Where the item is.") { $0.place },
    RecordField("statement", "The sentence that says how it shows the competence.") {
      $0.statement
    },
    RecordField("status", "How far the item is.") { $0.status },
    RecordField("statusSlug", "The same as one word.") { $0.statusSlug },
  ]
}
