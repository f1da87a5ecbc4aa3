internal import Dates
package import Templating

/// A signature under an item.
package struct SignOffContext: TemplateRecord {
  let by: String
  let role: String?
  let registration: String?
  let date: CalendarDate?

  package static let recordName = "SignOff"
  package static let fields: [RecordField<Self>] = [
    RecordField("by", "Who signed.") { $0.by },
    RecordField("role", "The signer's role.") { $0.role },
    RecordField("registration", "The signer's registration number.") { $0.registration },
    RecordField("date", "The day of the signature.") { $0.date },
  ]
}

/// A file that is handed in with an item.
package struct AttachmentContext: TemplateRecord {
  let title: String
  let file: String
  let href: TemplateURL
  let size: String
  let kind: String
  let isImage: Bool
  let width: Int?
  let height: Int?
  let anonymisedBy: String?
  let anonymisedOn: CalendarDate?

  package static let recordName = "Attachment"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "What it is.") { $0.title },
    RecordField("file", "The name of the file.") { $0.file },
    RecordField("href", "Its address.") { $0.href },
    RecordField("size", "Its size in words.") { $0.size },
    RecordField("kind", "`PDF`, `image` or `file`.") { $0.kind },
    RecordField("isImage", "Whether a page can show it.") { $0.isImage },
    RecordField("width", "The width of an image in pixels.") { $0.width },
    RecordField("height", "The height of an image in pixels.") { $0.height },
    RecordField("anonymisedBy", "Who has checked that it names no patient.") { $0.anonymisedBy },
    RecordField("anonymisedOn", "When.") { $0.anonymisedOn },
  ]
}

/// What an External Advisor or a supervisor said.
package struct ReviewContext: TemplateRecord {
  let title: String
  let href: TemplateURL
  let date: CalendarDate
  let reviewer: String
  let role: String?
  let outcome: String?
  let covers: [Prepared<LinkContext>]

  package static let recordName = "Review"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "What the review is called.") { $0.title },
    RecordField("href", "The address of its page.") { $0.href },
    RecordField("date", "The day of the review.") { $0.date },
    RecordField("reviewer", "Who reviewed.") { $0.reviewer },
    RecordField("role", "The reviewer's role.") { $0.role },
    RecordField("outcome", "`agreed` or `changes suggested`.") { $0.outcome },
    RecordField("covers", "The evidence that was reviewed.") { $0.covers },
  ]
}
