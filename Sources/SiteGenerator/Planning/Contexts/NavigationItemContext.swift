package import Templating

/// An entry of the navigation at the top or the foot of every page.
package struct NavigationItemContext: TemplateRecord {
  let title: String
  let href: TemplateURL
  let isCurrent: Bool
  let isAncestor: Bool
  let isExternal: Bool

  package static let recordName = "NavigationItem"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "The words of the entry.") { $0.title },
    RecordField("href", "The address that it leads to.") { $0.href },
    RecordField("isCurrent", "Whether it leads to this very page.") { $0.isCurrent },
    RecordField("isAncestor", "Whether this page stands below it.") { $0.isAncestor },
    RecordField("isExternal", "Whether it leads to another site.") { $0.isExternal },
  ]
}
