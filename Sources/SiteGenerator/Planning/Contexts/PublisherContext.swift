package import Templating

/// Who publishes the site.
package struct PublisherContext: TemplateRecord {
  let name: String
  let href: TemplateURL?
  let email: String?

  package static let recordName = "Publisher"
  package static let fields: [RecordField<Self>] = [
    RecordField("name", "The publisher's name.") { $0.name },
    RecordField("href", "The address of the publisher's website.") { $0.href },
    RecordField("email", "Where to write to.") { $0.email },
  ]
}
