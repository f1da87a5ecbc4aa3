/// The named places of a file, such as the anchors of the HTML that it was laid out from.
///
/// Browsers keep only the anchors that some link of the document leads to, and only those inside the
/// page area.
package struct PDFDestinations: Hashable, Sendable {
  package let pageCount: Int

  /// Page numbers by name; where a browser wrote a name percent-encoded, it is decoded here.
  package let pages: [String: Int]

  /// The families of the fonts that its pages are set in, sorted.
  package let fonts: [String]

  /// The fonts that it names and does not bring, sorted.
  package let unembeddedFonts: [String]

  package init(
    pageCount: Int,
    pages: [String: Int],
    fonts: [String] = [],
    unembeddedFonts: [String] = []
  ) {
    self.unembeddedFonts = unembeddedFonts
    self.pageCount = pageCount
    self.pages = pages
    self.fonts = fonts
  }

  /// Reads the names of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limits: how much of it is taken on; a layout may be longer than an attachment.
  /// - Returns: the names, or why the file cannot be used.
  package static func read(
    _ bytes: [UInt8],
    limits: PDFLimits = .bundle
  ) -> Result<PDFDestinations, PDFFailure> {
    PDFDocument.open(bytes, limits).flatMap { document in
      PDFPageTree.pages(of: document, limit: limits.pages).map { pages in
        let places = PDFPlaces(document, pages)
        return PDFDestinations(
          pageCount: pages.count,
          pages: places.pageNumbersByName,
          fonts: FontFacts.families(in: document, pages),
          unembeddedFonts: FontFacts.unembedded(in: document, pages)
        )
      }
    }
  }
}
