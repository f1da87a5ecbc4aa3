package import Dates
package import HTML
package import Templating

/// A file that is handed in with an item of evidence.
package struct BundleAttachmentContext: TemplateRecord {
  let id: String
  let number: String
  let title: String
  let file: String
  let kind: String
  let size: String?
  let digest: String?
  let pageCount: Int?
  let place: PlaceContext
  let isShownInText: Bool
  let missing: String?
  let pages: [AttachmentPageContext]
  let picture: HTMLFragment?
  let pageClass: String
  let anonymisedBy: String?
  let anonymisedOn: CalendarDate?

  package init(
    id: String,
    number: String,
    title: String,
    file: String,
    kind: String,
    size: String?,
    digest: String?,
    pageCount: Int?,
    place: PlaceContext,
    isShownInText: Bool,
    missing: String?,
    pages: [AttachmentPageContext],
    picture: HTMLFragment?,
    pageClass: String,
    anonymisedBy: String?,
    anonymisedOn: CalendarDate?
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.file = file
    self.kind = kind
    self.size = size
    self.digest = digest
    self.pageCount = pageCount
    self.place = place
    self.isShownInText = isShownInText
    self.missing = missing
    self.pages = pages
    self.picture = picture
    self.pageClass = pageClass
    self.anonymisedBy = anonymisedBy
    self.anonymisedOn = anonymisedOn
  }

  package static let recordName = "BundleAttachment"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("number", "The item's number and its own: `E07.2`.") { $0.number },
    RecordField("title", "What it is.") { $0.title },
    RecordField("file", "The name of the file.") { $0.file },
    RecordField("kind", "`PDF`, `image` or `file`.") { $0.kind },
    RecordField("size", "Its size in words, where the file is there.") { $0.size },
    RecordField("digest", "The SHA-256 of the file, where it is there.") { $0.digest },
    RecordField("pageCount", "How many pages a PDF has.") { $0.pageCount },
    RecordField("place", "Where a reader finds it.") { $0.place },
    RecordField("isShownInText", "Whether it is a picture that the item's text shows.") {
      $0.isShownInText
    },
    RecordField("missing", "Why it is not shown, in a few words, where it cannot be.") {
      $0.missing
    },
    RecordField("pages", "The pages that are drawn in, where the bundle is laid out as pages.") {
      $0.pages
    },
    RecordField("picture", "The picture, where it is one that has a page of its own.") {
      $0.picture
    },
    RecordField("pageClass", "The class of the page of a picture, or of what says it is missing.") {
      $0.pageClass
    },
    RecordField("anonymisedBy", "Who has checked that it names no patient.") { $0.anonymisedBy },
    RecordField("anonymisedOn", "When.") { $0.anonymisedOn },
  ]
}

/// A page of an attachment, for which a page of the bundle keeps the space.
package struct AttachmentPageContext: TemplateRecord {
  let id: String
  let number: Int
  let pageClass: String

  package init(
    id: String,
    number: Int,
    pageClass: String
  ) {
    self.id = id
    self.number = number
    self.pageClass = pageClass
  }

  package static let recordName = "AttachmentPage"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("number", "The page of the file, from 1.") { $0.number },
    RecordField("pageClass", "The class that gives the page its size and running head.") {
      $0.pageClass
    },
  ]
}
