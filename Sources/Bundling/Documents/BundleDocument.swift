internal import Competences
package import Diagnostics
internal import HTML
internal import Markdown
internal import SiteGenerator
internal import Templating

/// The HTML of a bundle: what its parts show, put into the theme's templates.
package struct BundleDocument: Sendable {
  package let contents: BundleContents
  private let template: Template
  private let texts: BundleTexts
  private let styles: HTMLFragment

  /// Loads the theme's templates and all that the document carries.
  ///
  /// - Parameters:
  ///   - contents: What stands in the bundle.
  ///   - files: Reads pictures and fonts.
  /// - Returns: The document, unless there is an error, and what is wrong.
  package static func make(
    _ contents: BundleContents,
    files: FileBytes = FileBytes()
  ) -> (document: BundleDocument?, diagnostics: [Diagnostic]) {
    let sources = contents.sources
    guard sources.hasBundleTemplate, let styles = BundleStyles(contents, files: files)
    else { return (nil, [noTemplate(in: sources.themeName)]) }
    let (template, mistakes) = sources.bundleTemplate()
    let diagnostics = mistakes + styles.diagnostics
    guard let template, styles.diagnostics.isEmpty else { return (nil, diagnostics) }
    let document = BundleDocument(
      contents: contents,
      template: template,
      texts: BundleTexts(
        links: BundleLinks(contents),
        pictures: PictureAddresses(contents.pictures(files)),
        abbreviations: sources.abbreviations
      ),
      styles: styles.html
    )
    return (document, diagnostics)
  }

  /// Every place of which the page must be known, sorted.
  package var anchors: [BundleAnchor] { contents.anchors }

  /// The bytes of the document; the same for the same numbers.
  ///
  /// - Parameters:
  ///   - numbers: On which page each place stands, as far as it is known.
  ///   - form: Whether it is to be laid out as pages, with a page for each page of an attachment, or
  ///     read as it is.
  /// - Returns: UTF-8.
  package func render(_ numbers: PageNumbers, as form: BundleForm) -> [UInt8] {
    let builder = DocumentBuilder(
      contents: contents,
      texts: texts,
      numbers: numbers,
      form: form,
      styles: styles
    )
    var bytes: [UInt8] = []
    template.render(context: builder.context.templateValue, into: &bytes)
    return bytes
  }

  private static func noTemplate(in theme: String) -> Diagnostic {
    Diagnostic(
      BundlingDiagnostics.noTemplate,
      "theme '\(theme)' does not say how a bundle looks",
      at: nil,
      help:
        "give it templates/bundle/bundle.html and assets/css/bundle.css, or a parent that has them"
    )
  }
}

extension BundleContents {
  /// The bytes of every picture that is shown, by the address that texts give it.
  fileprivate func pictures(
    _ files: FileBytes
  ) -> [String: (path: String, bytes: [UInt8])] {
    let known = sources.files
    let byHref = Dictionary(
      known.map { (sources.baseURL.href($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    var wanted = Set(texts.flatMap { $0.text.imageSources })
    for attachment in attachments where attachment.content == .picture {
      wanted.insert(
        sources.baseURL.href(.attachment(attachment.attachment.file, in: portfolio.slug))
      )
    }
    var pictures: [String: (path: String, bytes: [UInt8])] = [:]
    for href in wanted {
      guard let file = byHref[href], let bytes = files.bytes(of: file) else { continue }
      pictures[href] = (file.path.text, bytes)
    }
    return pictures
  }
}

extension MarkdownComposition {
  /// The addresses of its pictures, snippets included.
  var imageSources: [String] {
    references.values.compactMap { reference in
      if case .image(let image) = reference { image.source } else { nil }
    } + includes.values.flatMap(\.imageSources)
  }
}
