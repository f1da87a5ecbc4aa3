/// What each template may use, written from the declarations, so that it cannot go stale.
package struct ContextReference: Sendable {
  private let entries: [TemplateEntry]
  private let shapesGivenAtLoad: [String: RecordShape]

  package init(entries: [TemplateEntry], shapesGivenAtLoad: [String: RecordShape] = [:]) {
    self.entries = entries
    self.shapesGivenAtLoad = shapesGivenAtLoad
  }

  /// The reference as aligned text for a terminal: a section for each template and each record.
  package var text: String {
    sections.map { section in
      let names = section.fields.map(\.name)
      let shapes = section.fields.map(\.shape.description)
      let rows = section.fields.enumerated().map { index, field in
        let name = names[index].padded(to: names)
        let shape = shapes[index].padded(to: shapes)
        return "  \(name)  \(shape)  \(field.documentation)".trimmedAtEnd
      }
      return ([section.title] + rows).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The reference as Markdown: a table for each template and each record.
  package var markdown: String {
    sections.map { section in
      let title = section.isTemplate ? "`\(section.title)`" : section.title
      let head = "## \(title)\n\n| Field | Type | What it holds |\n| --- | --- | --- |\n"
      let rows = section.fields.map { field in
        "| `\(field.name)` | \(field.shape.description.inTable) | \(field.documentation.inTable) |\n"
      }
      return head + rows.joined()
    }.joined(separator: "\n")
  }

  private struct Section {
    let title: String
    let isTemplate: Bool
    let fields: [FieldShape]
  }

  /// The templates in the order in which they are given, then the records that they mention, each once.
  private var sections: [Section] {
    var records: [RecordShape] = []
    var sections: [Section] = []
    for entry in entries {
      let fields = fields(of: entry.context)
      sections.append(Section(title: entry.template.text, isTemplate: true, fields: fields))
      for field in fields { collect(field.shape, into: &records) }
    }
    for record in records.sorted(by: { $0.name < $1.name }) {
      sections.append(Section(title: record.name, isTemplate: false, fields: fields(of: record)))
    }
    return sections
  }

  private func collect(_ shape: Shape, into records: inout [RecordShape]) {
    switch shape {
    case .optional(let inner), .list(of: let inner): collect(inner, into: &records)
    case .record(let record):
      guard !records.contains(record) else { return }
      records.append(record)
      for field in fields(of: record) { collect(field.shape, into: &records) }
    default: break
    }
  }

  private func fields(of record: RecordShape) -> [FieldShape] {
    record.isGivenAtLoad ? shapesGivenAtLoad[record.name]?.fields ?? [] : record.fields
  }
}

extension String {
  fileprivate func padded(to all: [String]) -> String {
    let width = all.map(\.count).max() ?? 0
    return self + String(repeating: " ", count: width - count)
  }

  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  fileprivate var inTable: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
