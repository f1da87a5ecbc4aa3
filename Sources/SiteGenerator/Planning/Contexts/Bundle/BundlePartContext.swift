package import HTML
package import Templating

/// A part of the bundle.
package struct BundlePartContext: TemplateRecord {
  let id: String
  let kind: String
  let title: String
  let pageClass: String
  let body: HTMLFragment?

  package init(
    id: String,
    kind: String,
    title: String,
    pageClass: String,
    body: HTMLFragment?
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.pageClass = pageClass
    self.body = body
  }

  package static let recordName = "BundlePart"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField(
      "kind",
      """
      `cover`, `contents`, `document`, `competence-index`, `evidence-index`, `matrix`, `evidence`, \
      `reviews`, `glossary`, `attachments` or `colophon`.
      """
    ) { $0.kind },
    RecordField("title", "Its title.") { $0.title },
    RecordField("pageClass", "The class that gives its pages their running head.") {
      $0.pageClass
    },
    RecordField("body", "The text of a document.") { $0.body },
  ]
}

/// A line of the contents, and the lines below it.
package struct ContentsEntryContext: TemplateRecord {
  let number: String?
  let place: PlaceContext
  let children: [ContentsEntryContext]

  package init(
    number: String?,
    place: PlaceContext,
    children: [ContentsEntryContext]
  ) {
    self.number = number
    self.place = place
    self.children = children
  }

  package static let recordName = "ContentsEntry"
  package static let fields: [RecordField<Self>] = [
    RecordField("number", "The number of an item of evidence.") { $0.number },
    RecordField("place", "Where it is.") { $0.place },
    RecordField("children", "The lines below it.") { $0.children },
  ]
}
