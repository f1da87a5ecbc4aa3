internal import HTML
package import Templating

/// An organisation that plays a part in registration.
package struct OrganisationContext: TemplateRecord {
  let id: String
  let name: String
  let abbreviation: String?
  let role: HTMLFragment
  let href: TemplateURL
  let email: String?
  let isSample: Bool

  package static let recordName = "Organisation"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("name", "Its name.") { $0.name },
    RecordField("abbreviation", "The short form of its name.") { $0.abbreviation },
    RecordField("role", "The part that it plays.") { $0.role },
    RecordField("href", "The address of its website.") { $0.href },
    RecordField("email", "Where to write to.") { $0.email },
    RecordField("isSample", "Whether the entry is a sample.") { $0.isSample },
  ]
}
