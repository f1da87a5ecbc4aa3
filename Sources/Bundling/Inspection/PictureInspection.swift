internal import Diagnostics
internal import Markdown
internal import SiteGenerator

/// Looks at the pictures in the texts of a bundle: whether they can be printed, and how well.
struct PictureInspection {
  let diagnostics: [Diagnostic]

  init(_ contents: BundleContents) {
    let sources = contents.sources
    let sizes = Dictionary(
      sources.files.compactMap { address, file in
        file.asset?.dimensions.map { (sources.baseURL.href(address), $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    diagnostics = contents.texts.flatMap { Self.findings(in: $0.text, sizes) }
  }

  private static func findings(
    in text: MarkdownComposition,
    _ sizes: [String: ImageDimensions]
  ) -> [Diagnostic] {
    let own = text.document.references.compactMap { reference -> Diagnostic? in
      guard case .image(let image)? = text.references[reference.node],
        let size = sizes[image.source]
      else { return nil }
      return finding(PrintedPicture(size: size, within: .text), size, reference)
    }
    return own + text.includes.values.flatMap { findings(in: $0, sizes) }
  }

  private static func finding(
    _ picture: PrintedPicture,
    _ size: ImageDimensions,
    _ reference: MarkdownReference
  ) -> Diagnostic? {
    if picture.isTooLarge {
      return Diagnostic(
        AttachmentDiagnostics.pictureTooLarge,
        "picture has \(size.width) by \(size.height) pixels, more than can be laid out",
        at: reference.bestLocation,
        help: "make it smaller: 2,000 pixels fill the width of a page"
      )
    }
    switch picture.flaw {
    case .tooFine(let resolution):
      return Diagnostic(
        AttachmentDiagnostics.tooFine,
        "picture is printed at \(resolution) dots per inch",
        at: reference.bestLocation,
        help: "make it smaller: 2,000 pixels fill the width of a page"
      )
    case .tooCoarse(let resolution):
      return Diagnostic(
        AttachmentDiagnostics.tooCoarse,
        "picture is printed at \(resolution) dots per inch, which looks coarse",
        at: reference.bestLocation,
        help: "use it in its full size, or a drawing; 1,000 pixels or more fill the width of a page"
      )
    default: return nil
    }
  }
}
