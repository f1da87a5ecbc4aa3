internal import PDF
internal import SiteGenerator

/// Makes a PDF of a document: layout, page numbers, attachments, check.
struct BundlePrinting {
  let document: BundleDocument
  let engine: LayoutEngine

  /// Makes it.
  ///
  /// - Parameter progress: Told of each stage.
  /// - Returns: The file, which has passed its check, or what is wrong.
  func print(_ progress: (BundleStage) -> Void) -> Result<PrintedBundle, BundleFault> {
    let settled: SettledLayout
    var html: [UInt8] = []
    let result = PageNumbering.settle(document.anchors) { numbers in
      html = document.render(numbers, as: .pdf)
      return html
    } layOut: { html, pass, detail in
      progress(.layingOut(pass: pass))
      return engine.layOut(html, detail).flatMap { Self.pages(of: $0, by: engine.engine) }
    }
    switch result {
    case .success(let value): settled = value
    case .failure(let failure): return .failure(BundleFault(failure.diagnostic))
    }

    let attachmentPages = document.contents.attachments.map(\.pages.count).reduce(0, +)
    progress(.assembling(attachmentPages: attachmentPages))
    let assembly = BundleAssembly(
      contents: document.contents,
      outline: document.contents.outline,
      layout: settled.layout
    )
    let bytes: [UInt8]
    let placements: [PDFPlacement]
    switch assembly.assemble() {
    case .success(let assembled): (bytes, placements) = assembled
    case .failure(let fault): return .failure(fault)
    }

    progress(.checking)
    var manifest = ManifestMaking(document.contents, layout: settled.layout).manifest
    manifest.file = Digest(of: bytes)
    let check = BundleCheck(
      bytes,
      manifest: manifest,
      placements: placements,
      printedNumbers: PrintedNumbers.count(in: html)
    )
    guard check.diagnostics.isEmpty else { return .failure(BundleFault(check.diagnostics)) }
    return .success(
      PrintedBundle(
        bytes: bytes,
        manifest: manifest,
        layout: MadeBundle.Layout(
          engine: engine.engine.name,
          passes: settled.passes,
          fonts: settled.layout.fonts
        ),
        diagnostics: UnembeddedFonts(settled.layout).diagnostics + check.warnings
      )
    )
  }

  /// Reads what an engine made.
  private static func pages(
    of bytes: [UInt8],
    by engine: FoundEngine
  ) -> Result<LaidOutPages, EngineFailure> {
    switch PDFDestinations.read(bytes) {
    case .failure: .failure(.wroteNoPDF(engine))
    case .success(let read):
      .success(
        LaidOutPages(
          bytes: bytes,
          pages: read.pages,
          total: read.pageCount,
          fonts: read.fonts,
          unembeddedFonts: read.unembeddedFonts
        )
      )
    }
  }
}
