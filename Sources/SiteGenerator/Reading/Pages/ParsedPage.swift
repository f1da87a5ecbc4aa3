internal import Diagnostics
internal import Markdown

/// A page as its file says it, before anything is known of the rest of the site.
struct ParsedPage: Sendable {
  let path: SourcePath
  let kind: PageKind

  /// The front matter; `nil` where it could not be read, so that there is no page but its text can
  /// still be checked.
  let fields: PageFields?
  let details: PageDetails<MarkdownDocument>
  let body: MarkdownDocument
}

/// A snippet as its file says it.
struct ParsedSnippet: Sendable {
  let path: SourcePath

  /// Where the file says that its text is a sample.
  let sample: SourceLocation?
  let body: MarkdownDocument
}
