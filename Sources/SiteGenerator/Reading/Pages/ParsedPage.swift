internal import Diagnostics
internal import Markdown

/// A page as its file says it, before anything is known of the rest of the site.
///
/// An immutable class, so that lists of pages are copied and sorted without touching every field.
final class ParsedPage: Sendable {
  let path: SourcePath
  let kind: PageKind

  /// The front matter; `nil` where it could not be read, so that there is no page but its text can
  /// still be checked.
  let fields: PageFields?
  let details: PageDetails<MarkdownDocument>
  let body: MarkdownDocument

  init(
    path: SourcePath,
    kind: PageKind,
    fields: PageFields?,
    details: PageDetails<MarkdownDocument>,
    body: MarkdownDocument
  ) {
    self.path = path
    self.kind = kind
    self.fields = fields
    self.details = details
    self.body = body
  }
}

/// A snippet as its file says it.
struct ParsedSnippet: Sendable {
  let path: SourcePath

  /// Where the file says that its text is a sample.
  let sample: SourceLocation?
  let body: MarkdownDocument
}
