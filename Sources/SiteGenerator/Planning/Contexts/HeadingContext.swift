internal import HTML
package import Templating

/// A heading of the page, for the list of what is on it.
package struct HeadingContext: TemplateRecord {
  let text: String
  let html: HTMLFragment
  let id: String
  let level: Int
  let children: [HeadingContext]

  package static let recordName = "Heading"
  package static let fields: [RecordField<Self>] = [
    RecordField("text", "The heading as plain text.") { $0.text },
    RecordField("html", "The heading with its emphasis, without links.") { $0.html },
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("href", "A link to its anchor on this page.") { TemplateURL("#" + $0.id) },
    RecordField("level", "Its level, 2 or 3.") { $0.level },
    RecordField("children", "The headings below it.") { $0.children },
  ]
}
