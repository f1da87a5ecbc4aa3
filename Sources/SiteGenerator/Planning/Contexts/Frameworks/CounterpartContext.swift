package import Templating

/// What a competence is, or was, in another edition.
package struct CounterpartContext: TemplateRecord {
  let framework: Prepared<FrameworkContext>
  let isEarlier: Bool
  let change: String
  let label: String
  let note: String?
  let competences: [Prepared<CompetenceContext>]

  package static let recordName = "Counterpart"
  package static let fields: [RecordField<Self>] = [
    RecordField("framework", "The other edition.") { $0.framework },
    RecordField("isEarlier", "Whether that edition came before.") { $0.isEarlier },
    RecordField("change", "`same`, `reworded`, `split`, `merged`, `dropped` or `new`.") {
      $0.change
    },
    RecordField("label", "The change in words.") { $0.label },
    RecordField("note", "What the publisher says of it.") { $0.note },
    RecordField("competences", "The competences there; none where it was dropped or is new.") {
      $0.competences
    },
  ]
}

/// A row of the table that leads from one edition to the next.
package struct EditionChangeContext: TemplateRecord {
  let old: [Prepared<CompetenceContext>]
  let new: [Prepared<CompetenceContext>]
  let change: String
  let label: String
  let note: String?

  package static let recordName = "EditionChange"
  package static let fields: [RecordField<Self>] = [
    RecordField("old", "The competences of the earlier edition.") { $0.old },
    RecordField("new", "The competences of the later edition.") { $0.new },
    RecordField("change", "`same`, `reworded`, `split`, `merged`, `dropped` or `new`.") {
      $0.change
    },
    RecordField("label", "The change in words.") { $0.label },
    RecordField("note", "What the publisher says of it.") { $0.note },
  ]
}

/// What changed from an earlier edition.
package struct CrosswalkContext: TemplateRecord {
  let from: Prepared<FrameworkContext>
  let changes: [EditionChangeContext]

  package static let recordName = "Crosswalk"
  package static let fields: [RecordField<Self>] = [
    RecordField("from", "The earlier edition.") { $0.from },
    RecordField("changes", "What became of its competences.") { $0.changes },
  ]
}
