package import Competences
package import Dates
package import YAML

/// What a file in `frameworks/` says.
package struct FrameworkFields: YAMLRecord {
  package let id: Located<FrameworkID>
  package let title: Located<String>
  package let edition: Located<Edition>
  package let publisher: Located<String>?
  package let source: Located<WebAddress>?
  package let standing: Located<FrameworkStanding>
  package let validFrom: Located<CalendarDate>?
  package let validUntil: Located<CalendarDate>?
  package let maximumEvidenceAge: Located<Int>?
  package let groups: [Located<GroupFields>]
  package let crosswalks: [Located<CrosswalkFields>]

  package init?(_ record: inout RecordReader) {
    let id = record.required("id", .frameworkID, "A short name, the same for all editions")
    let title = record.required("title", .text, "The framework's title")
    let edition = record.required("edition", .edition, "The edition, such as 2024")
    publisher = record.optional("publisher", .text, "Who publishes the framework")
    source = record.optional("source", .address, "The address of the official document")
    let standing = record.required(
      "standing",
      .word(FrameworkStanding.self),
      "Whether the wording has been compared with the official document"
    )
    validFrom = record.optional("validFrom", .date, "The first day of submission it is valid for")
    validUntil = record.optional("validUntil", .date, "The last day of submission it is valid for")
    maximumEvidenceAge = record.optional(
      "maximumEvidenceAge",
      .integer(in: 1...100),
      "How old evidence may be on the day of submission, in years"
    )
    groups = record.list("groups", of: .record(GroupFields.self), "What it asks for, in its order")
    crosswalks = record.list(
      "crosswalks",
      of: .record(CrosswalkFields.self),
      "How it follows from earlier editions"
    )
    guard let id, let title, let edition, let standing else { return nil }
    self.id = id
    self.title = title
    self.edition = edition
    self.standing = standing
  }
}

/// A heading of a framework and what stands under it.
package struct GroupFields: YAMLRecord {
  package let code: Located<String>?
  package let title: Located<String>
  package let competences: [Located<CompetenceFields>]
  package let groups: [Located<GroupFields>]

  package init?(_ record: inout RecordReader) {
    code = record.optional("code", .text, "The group's own code, where it has one")
    let title = record.required("title", .text, "The group's title")
    competences = record.list(
      "competences",
      of: .record(CompetenceFields.self),
      "The competences of the group, in the framework's order"
    )
    groups = record.list("groups", of: .sameRecord(GroupFields.self), "Groups within this one")
    guard let title else { return nil }
    self.title = title
  }
}

/// One competence of a framework.
package struct CompetenceFields: YAMLRecord {
  package let code: Located<CompetenceCode>
  package let title: Located<String>
  package let guidance: Located<MarkdownText>?
  package let minimumEvidence: Located<Int>?

  package init?(_ record: inout RecordReader) {
    let code = record.required("code", .competenceCode, "The code in the framework's own spelling")
    let title = record.required("title", .text, "A short title in the site's own words")
    guidance = record.optional("guidance", .markdown, "What counts as evidence")
    minimumEvidence = record.optional(
      "minimumEvidence",
      .integer,
      "How many items of evidence are asked for"
    )
    guard let code, let title else { return nil }
    self.code = code
    self.title = title
  }
}

/// How an edition follows from an earlier one.
package struct CrosswalkFields: YAMLRecord {
  package let from: Located<FrameworkReference>
  package let map: [Located<CrosswalkRow>]

  package init?(_ record: inout RecordReader) {
    let from = record.required("from", .frameworkReference, "The earlier edition, as id@edition")
    map = record.list("map", of: .record(CrosswalkRow.self), "What became of which codes")
    guard let from else { return nil }
    self.from = from
  }
}

/// What became of some codes.
package struct CrosswalkRow: YAMLRecord {
  package let old: [Located<CompetenceCode>]
  package let new: [Located<CompetenceCode>]
  package let change: Located<CrosswalkChange>
  package let note: Located<String>?

  package init?(_ record: inout RecordReader) {
    old = record.list("old", of: .competenceCode, "Codes of the earlier edition")
    new = record.list("new", of: .competenceCode, "Codes of this edition")
    let change = record.required("change", .word(CrosswalkChange.self), "What happened to them")
    note = record.optional("note", .text, "Why, in the site's own words")
    guard let change else { return nil }
    self.change = change
  }
}
