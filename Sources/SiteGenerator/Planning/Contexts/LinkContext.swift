package import Templating

/// A link with the title of what it leads to.
package struct LinkContext: TemplateRecord {
  let title: String
  let href: TemplateURL

  package static let recordName = "Link"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "What it leads to.") { $0.title },
    RecordField("href", "Its address.") { $0.href },
  ]
}
