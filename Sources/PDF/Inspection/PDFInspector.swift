/// Finds out what a PDF file holds, whatever state it is in.
package enum PDFInspector {
  /// Looks at a whole file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - limits: how much of it is taken on.
  /// - Returns: its facts, or why it cannot be used. No file makes this crash, and the work is bounded
  ///   by the limits.
  package static func inspect(
    _ bytes: [UInt8],
    limits: PDFLimits = PDFLimits()
  ) -> Result<InspectedPDF, PDFFailure> {
    PDFDocument.open(bytes, limits).flatMap { document in
      PDFPageTree.pages(of: document, limit: limits.pages).map { pages in
        facts(of: document, pages, limits)
      }
    }
  }

  /// The bookmarks of a file that was looked at before.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - limits: how much of it is taken on.
  /// - Returns: its bookmarks; none where it cannot be used.
  package static func outline(of bytes: [UInt8], limits: PDFLimits = PDFLimits()) -> [PDFBookmark] {
    let read = PDFDocument.open(bytes, limits).flatMap { document in
      PDFPageTree.pages(of: document, limit: limits.pages).map { pages in
        PDFOutlineReader.bookmarks(of: document, pages, PDFPlaces(document, pages))
      }
    }
    return (try? read.get()) ?? []
  }

  private static func facts(
    of document: PDFDocument,
    _ pages: [PDFPage],
    _ limits: PDFLimits
  ) -> InspectedPDF {
    let places = PDFPlaces(document, pages)
    let outline = PDFOutlineReader.bookmarks(of: document, pages, places)
    let form = FormFacts.read(document)
    let hasScripts = ScriptFacts.areThere(in: document, pages) || form.hasScripts
    let fonts = FontFacts.unembedded(in: document, pages)
    let wasRepaired = !document.file.takeWarnings().isEmpty
    let budget = ContentBudget(bytes: limits.contentBytes)
    return InspectedPDF(
      pages: pages.map { pageFacts($0, in: document, budget) },
      outline: outline,
      hasForm: form.hasFields,
      hasUnshownFields: form.hasUnshown,
      hasSignature: form.hasSignature,
      isTagged: document.isTagged,
      wasRepaired: wasRepaired,
      isRestricted: document.file.isEncrypted,
      hasScripts: hasScripts,
      hasEmbeddedFiles: ScriptFacts.areFilesThere(in: document, pages),
      unembeddedFonts: fonts
    )
  }

  private static func pageFacts(
    _ page: PDFPage,
    in document: PDFDocument,
    _ budget: ContentBudget
  ) -> PDFPageFacts {
    var reader = ContentReader(document, budget)
    reader.read(page)
    for (reference, matrix) in PDFAppearance.shown(on: page, in: document).map({
      ($0.stream, $0.matrix)
    }) {
      reader.readDrawing(reference, matrix)
    }
    return PDFPageFacts(
      size: page.size,
      hasText: !reader.texts.isEmpty,
      greatestImageResolution: reader.images.compactMap { $0.resolution(unit: page.unit) }.max(),
      isReadable: reader.isComplete
    )
  }
}
