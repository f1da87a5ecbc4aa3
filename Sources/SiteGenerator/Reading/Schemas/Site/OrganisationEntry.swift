package import YAML

/// An entry of `organisations.yaml`.
package struct OrganisationEntry: YAMLRecord {
  package let id: Located<OrganisationID>
  package let name: Located<String>
  package let abbreviation: Located<String>?
  package let role: Located<MarkdownText>
  package let address: Located<WebAddress>
  package let email: Located<EmailAddress>?
  package let sample: Located<Bool>?

  package init?(_ record: inout RecordReader) {
    let id = record.required("id", .organisationID, "A short name for addresses, such as hcpc")
    let name = record.required("name", .text, "The organisation's full name")
    abbreviation = record.optional("abbreviation", .text, "Its short form", otherNames: ["abbr"])
    let role = record.required("role", .markdown, "What it does for registration")
    let address = record.required(
      "address",
      .address,
      "Its website",
      otherNames: ["url", "website", "link"]
    )
    email = record.optional("email", .email, "Where to write to")
    sample = record.optional("sample", .yesOrNo, "Whether the entry is a sample")
    guard let id, let name, let role, let address else { return nil }
    self.id = id
    self.name = name
    self.role = role
    self.address = address
  }
}

/// The short name of an organisation, which is its anchor on the page.
package struct OrganisationID: Hashable, Sendable {
  package let text: String

  /// Takes a name of letters, digits and hyphens; `nil` for anything else.
  package init?(_ text: String) {
    guard NameShape.isName(text) else { return nil }
    self.text = text
  }
}

extension FieldType where Value == OrganisationID {
  package static var organisationID: FieldType {
    FieldType<String>.text.map { text, node, reader in
      if let id = OrganisationID(text) { return id }
      let location = reader.location(of: node)
      reader.report(SchemaMistake.badName(text, "a short name such as 'hcpc'", at: location))
      return nil
    }
  }
}
