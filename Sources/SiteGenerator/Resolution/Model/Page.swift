internal import Diagnostics
internal import Markdown
internal import YAML

/// A page of the site, with everything that its text refers to found.
struct Page: Sendable {
  let id: PageID

  /// Its file; for a page that no file was written for, where one would stand.
  let path: SourcePath
  let kind: PageKind
  let address: SiteAddress
  let fields: PageFields
  let details: PageDetails<MarkdownComposition>
  let body: MarkdownComposition

  var title: String { fields.title.value }

  /// The name by which other files know a route: `route-2`.
  var name: String { path.stem }
}
