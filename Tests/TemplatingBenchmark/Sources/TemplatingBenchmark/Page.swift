import Templating

/// The page that every engine renders: 35 items, a fifth of it variable.
struct Page: TemplateRecord {
  var title: String
  var description: String
  var site: Site
  var items: [Item]

  static let recordName = "Page"
  static let fields: [RecordField<Page>] = [
    RecordField("title", "The title.") { $0.title },
    RecordField("description", "One sentence.") { $0.description },
    RecordField("site", "The site.") { $0.site },
    RecordField("items", "What is listed.") { $0.items },
  ]

  static let sample = Page(
    title: "Routes to registration",
    description: "What each route asks for and how long it takes",
    site: Site(name: "Guidance", href: "/"),
    items: (1...35).map { number in
      Item(
        title: "Step \(number) of the way",
        href: TemplateURL("/steps/\(number)/"),
        note: number.isMultiple(of: 3) ? "new" : "",
        isOpen: number.isMultiple(of: 2)
      )
    }
  )
}

struct Site: TemplateRecord {
  var name: String
  var href: TemplateURL

  static let recordName = "Site"
  static let fields: [RecordField<Site>] = [
    RecordField("name", "The name.") { $0.name },
    RecordField("href", "The address.") { $0.href },
  ]
}

struct Item: TemplateRecord {
  var title: String
  var href: TemplateURL
  var note: String
  var isOpen: Bool

  static let recordName = "Item"
  static let fields: [RecordField<Item>] = [
    RecordField("title", "The title.") { $0.title },
    RecordField("href", "The address.") { $0.href },
    RecordField("note", "A remark.") { $0.note },
    RecordField("isOpen", "Whether it is open.") { $0.isOpen },
  ]
}
