package import Templating

/// An item of evidence at the head of a column.
package struct MatrixColumnContext: TemplateRecord {
  let id: String
  let title: String
  let href: TemplateURL

  package static let recordName = "MatrixColumn"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its number.") { $0.id },
    RecordField("title", "Its title.") { $0.title },
    RecordField("href", "Its page.") { $0.href },
  ]
}

/// A competence with a mark for each item that claims it.
package struct MatrixRowContext: TemplateRecord {
  let competence: Prepared<CompetenceContext>
  let state: String
  let stateSlug: String
  let cells: [Prepared<MatrixCellContext>]
  let count: Int

  package static let recordName = "MatrixRow"
  package static let fields: [RecordField<Self>] = [
    RecordField("competence", "The competence.") { $0.competence },
    RecordField("state", "Its state in words.") { $0.state },
    RecordField("stateSlug", "The same as one word.") { $0.stateSlug },
    RecordField("cells", "One for each column.") { $0.cells },
    RecordField("count", "How many items claim it.") { $0.count },
  ]
}

/// Whether an item claims a competence.
package struct MatrixCellContext: TemplateRecord {
  let isClaimed: Bool
  let status: String?
  let statusSlug: String?
  let id: String
  let href: TemplateURL

  package static let recordName = "MatrixCell"
  package static let fields: [RecordField<Self>] = [
    RecordField("isClaimed", "Whether it does.") { $0.isClaimed },
    RecordField("status", "How far the item is, where it does.") { $0.status },
    RecordField("statusSlug", "The same as one word.") { $0.statusSlug },
    RecordField("id", "The item's number.") { $0.id },
    RecordField("href", "The item's page.") { $0.href },
  ]
}

/// A heading of a framework with its rows.
package struct MatrixGroupContext: TemplateRecord {
  let title: String
  let rows: [MatrixRowContext]

  package static let recordName = "MatrixGroup"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "The heading.") { $0.title },
    RecordField("rows", "Its competences.") { $0.rows },
  ]
}

/// A framework against the evidence of a portfolio.
package struct MatrixContext: TemplateRecord {
  let framework: Prepared<FrameworkContext>
  let columns: [MatrixColumnContext]
  let groups: [MatrixGroupContext]

  package static let recordName = "Matrix"
  package static let fields: [RecordField<Self>] = [
    RecordField("framework", "The framework.") { $0.framework },
    RecordField("columns", "The items that claim anything of it.") { $0.columns },
    RecordField("groups", "The headings with their rows.") { $0.groups },
  ]
}
