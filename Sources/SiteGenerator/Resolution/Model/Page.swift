internal import Diagnostics
internal import Markdown
internal import YAML

/// A page of the site, with everything that its text refers to found.
///
/// An immutable class, so that lists of pages are copied and sorted without touching every field.
final class Page: Sendable {
  let id: PageID

  /// Its file; for a page that no file was written for, where one would stand.
  let path: SourcePath
  let kind: PageKind
  let address: SiteAddress
  let fields: PageFields
  let details: PageDetails<MarkdownComposition>
  let body: MarkdownComposition

  init(
    id: PageID,
    path: SourcePath,
    kind: PageKind,
    address: SiteAddress,
    fields: PageFields,
    details: PageDetails<MarkdownComposition>,
    body: MarkdownComposition
  ) {
    self.id = id
    self.path = path
    self.kind = kind
    self.address = address
    self.fields = fields
    self.details = details
    self.body = body
  }

  var title: String { fields.title.value }

  /// The name by which other files know a route: `route-2`.
  var name: String { path.stem }
}
