internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads one Markdown file by itself.
struct PageReading: Sendable {
  let rawHTML: MarkdownOptions.RawHTML

  /// Reads as the site's settings say.
  init(_ configuration: SiteConfiguration) {
    self.init(rawHTML: configuration.rawHTML?.value == .guidance ? .allowed : .refused)
  }

  init(rawHTML: MarkdownOptions.RawHTML) {
    self.rawHTML = rawHTML
  }

  /// What decides, beside a file's bytes and path, how it is read.
  var variant: String { rawHTML == .allowed ? "raw HTML" : "" }

  /// Reads a page: its front matter, the Markdown in it, and its text.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - contentPath: Its path within `Content`.
  ///   - digest: The digest of its bytes, by which the text is known in cache keys.
  ///   - withBody: Whether its text is read; without it, it has none.
  /// - Returns: The page, and what is wrong with the file.
  func page(
    _ source: SourceText,
    contentPath: String,
    digest: Digest,
    withBody: Bool = true
  ) -> (page: ParsedPage, diagnostics: [Diagnostic]) {
    let kindByPath = PageKind(contentPath: contentPath)
    let parsed = FrontMatter.parse(source)
    var (front, diagnostics) = PageFrontMatter.read(parsed, kindByPath: kindByPath, in: source)
    let kind = front?.kind ?? kindByPath
    var body = MarkdownDocument(emptyAt: source.path)
    if withBody {
      let options = options(for: kind)
      let read = MarkdownParser(options: options).parse(source, body: parsed.body)
      diagnostics += read.diagnostics
      body = read.document.identified(by: .body(ofFile: digest, options))
    }
    var fields = FieldParsing(path: source.path)
    let page = ParsedPage(
      path: source.path,
      kind: kind,
      fields: front?.page,
      details: fields.details(front?.specific ?? .none),
      body: body
    )
    return (page, diagnostics + fields.diagnostics)
  }

  /// Reads a snippet, whose front matter may be missing.
  func snippet(
    _ source: SourceText,
    digest: Digest
  ) -> (snippet: ParsedSnippet, diagnostics: [Diagnostic]) {
    let parsed = FrontMatter.parse(source, .optional)
    var diagnostics = parsed.diagnostics
    var sample: Located<Bool>?
    if parsed.root != nil {
      let (fields, mistakes) = SnippetFields.read(
        parsed.root,
        in: source,
        subject: "the front matter"
      )
      diagnostics += mistakes
      sample = fields?.sample
    }
    let options = MarkdownOptions(rawHTML: rawHTML)
    let body = MarkdownParser(options: options).parse(source, body: parsed.body)
    let snippet = ParsedSnippet(
      path: source.path,
      sample: sample?.value == true ? sample?.location : nil,
      body: body.document.identified(by: .body(ofFile: digest, options))
    )
    return (snippet, diagnostics + body.diagnostics)
  }

  /// What decides, beside the file itself, how a text is read.
  ///
  /// Raw HTML is off in testimonials, whoever may use it elsewhere: they come from outside.
  private func options(for kind: PageKind) -> MarkdownOptions {
    MarkdownOptions(rawHTML: kind == .testimonial ? .refused : rawHTML)
  }
}
