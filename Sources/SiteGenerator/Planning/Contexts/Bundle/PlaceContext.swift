package import Templating

/// A place in the bundle that something refers to.
package struct PlaceContext: TemplateRecord {
  let title: String
  let href: TemplateURL
  let page: String?

  package init(
    title: String,
    href: TemplateURL,
    page: String?
  ) {
    self.title = title
    self.href = href
    self.page = page
  }

  package static let recordName = "Place"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "What stands there.") { $0.title },
    RecordField("href", "A link to it within the bundle.") { $0.href },
    RecordField("page", "The number of its page, where the bundle is laid out as pages.") {
      $0.page
    },
  ]
}
