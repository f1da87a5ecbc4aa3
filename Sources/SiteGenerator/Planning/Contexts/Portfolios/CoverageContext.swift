package import Templating

/// How many competences are in each state.
package struct CountsContext: TemplateRecord {
  let total: Int
  let required: Int
  let shown: Int
  let signedOff: Int
  let evidenced: Int
  let inProgress: Int
  let planned: Int
  let none: Int
  let notApplicable: Int
  let percent: Int
  let isComplete: Bool

  package static let recordName = "Counts"
  package static let fields: [RecordField<Self>] = [
    RecordField("total", "All of them.") { $0.total },
    RecordField("required", "Those that have to be shown.") { $0.required },
    RecordField("shown", "Those that finished evidence shows.") { $0.shown },
    RecordField("signedOff", "Shown by evidence that is signed off.") { $0.signedOff },
    RecordField("evidenced", "Shown by evidence that is not signed off.") { $0.evidenced },
    RecordField("inProgress", "With evidence in progress.") { $0.inProgress },
    RecordField("planned", "With planned evidence only.") { $0.planned },
    RecordField("none", "Without any evidence.") { $0.none },
    RecordField("notApplicable", "Not applicable, with a written reason.") { $0.notApplicable },
    RecordField("percent", "The share that is shown, in whole per cent of those that have to be.") {
      $0.percent
    },
    RecordField("isComplete", "Whether all that has to be shown is shown.") { $0.isComplete },
  ]
}

/// How much of what stands under one heading of a framework is shown.
package struct GroupCoverageContext: TemplateRecord {
  let code: String?
  let title: String
  let href: TemplateURL
  let counts: CountsContext

  package static let recordName = "GroupCoverage"
  package static let fields: [RecordField<Self>] = [
    RecordField("code", "The heading's code.") { $0.code },
    RecordField("title", "The heading.") { $0.title },
    RecordField("href", "The heading in the index from competences to evidence.") { $0.href },
    RecordField("counts", "The competences by state.") { $0.counts },
  ]
}

/// How much of a framework a portfolio shows.
package struct CoverageContext: TemplateRecord {
  let framework: Prepared<FrameworkContext>
  let counts: CountsContext
  let groups: [GroupCoverageContext]

  package static let recordName = "Coverage"
  package static let fields: [RecordField<Self>] = [
    RecordField("framework", "The framework.") { $0.framework },
    RecordField("counts", "All its competences by state.") { $0.counts },
    RecordField("groups", "The same by heading.") { $0.groups },
  ]
}
