package import Templating

/// A framework against the evidence, in as many tables as fit on pages beside each other.
package struct BundleMatrixContext: TemplateRecord {
  let framework: FrameworkContext
  let tables: [MatrixTableContext]

  package init(
    framework: FrameworkContext,
    tables: [MatrixTableContext]
  ) {
    self.framework = framework
    self.tables = tables
  }

  package static let recordName = "BundleMatrix"
  package static let fields: [RecordField<Self>] = [
    RecordField("framework", "The framework.") { $0.framework },
    RecordField("tables", "The tables; each has some of the items and all competences.") {
      $0.tables
    },
  ]
}

/// Some columns of the matrix with all its rows.
package struct MatrixTableContext: TemplateRecord {
  let columns: [MatrixItemContext]
  let groups: [MatrixRowsContext]

  package init(
    columns: [MatrixItemContext],
    groups: [MatrixRowsContext]
  ) {
    self.columns = columns
    self.groups = groups
  }

  package static let recordName = "MatrixTable"
  package static let fields: [RecordField<Self>] = [
    RecordField("columns", "The items at the heads of the columns.") { $0.columns },
    RecordField("groups", "The headings of the framework with their rows.") { $0.groups },
  ]
}

/// An item of evidence at the head of a column.
package struct MatrixItemContext: TemplateRecord {
  let number: String
  let place: PlaceContext

  package init(
    number: String,
    place: PlaceContext
  ) {
    self.number = number
    self.place = place
  }

  package static let recordName = "MatrixItem"
  package static let fields: [RecordField<Self>] = [
    RecordField("number", "The item's number.") { $0.number },
    RecordField("place", "Where the item is.") { $0.place },
  ]
}

/// A heading of a framework with its rows in the matrix.
package struct MatrixRowsContext: TemplateRecord {
  let code: String?
  let title: String
  let rows: [MatrixCompetenceContext]

  package init(
    code: String?,
    title: String,
    rows: [MatrixCompetenceContext]
  ) {
    self.code = code
    self.title = title
    self.rows = rows
  }

  package static let recordName = "MatrixRows"
  package static let fields: [RecordField<Self>] = [
    RecordField("code", "The heading's code.") { $0.code },
    RecordField("title", "The heading.") { $0.title },
    RecordField("rows", "Its competences.") { $0.rows },
  ]
}

/// A competence with a cell for each column.
package struct MatrixCompetenceContext: TemplateRecord {
  let code: String
  let title: String
  let place: PlaceContext?
  let cells: [PlaceContext?]

  package init(
    code: String,
    title: String,
    place: PlaceContext?,
    cells: [PlaceContext?]
  ) {
    self.code = code
    self.title = title
    self.place = place
    self.cells = cells
  }

  package static let recordName = "MatrixCompetence"
  package static let fields: [RecordField<Self>] = [
    RecordField("code", "Its code.") { $0.code },
    RecordField("title", "What it is.") { $0.title },
    RecordField("place", "The competence in the index, where the bundle has one.") { $0.place },
    RecordField("cells", "For each column the item, where it shows the competence.") { $0.cells },
  ]
}
