/// What a PDF file holds, as far as it matters to whoever puts it into another document.
package struct InspectedPDF: Hashable, Sendable {
  package let pages: [PDFPageFacts]

  /// Its own bookmarks; page numbers are its own.
  package let outline: [PDFBookmark]

  /// Whether it has fields to fill in.
  package let hasForm: Bool

  /// Whether fields hold values that nothing shows, or their forms are laid out only by the program that
  /// made them, so that drawing the page would lose them.
  package let hasUnshownFields: Bool

  /// Whether somebody signed it; a drawn page keeps how the signature looks, and not what it proves.
  package let hasSignature: Bool

  /// Whether its text is tagged with what it is, for readers who listen.
  package let isTagged: Bool

  /// Whether its index was damaged, or parts of it, and had to be mended.
  package let wasRepaired: Bool

  /// Whether it opens without a password but its owner restricted what may be done with it.
  package let isRestricted: Bool

  /// Whether it holds scripts, or actions other than going to a page or an address.
  package let hasScripts: Bool

  /// Whether it carries other files inside.
  package let hasEmbeddedFiles: Bool

  /// Fonts that it names and does not bring, by name, so that it looks different elsewhere.
  package let unembeddedFonts: [String]

  package init(
    pages: [PDFPageFacts],
    outline: [PDFBookmark],
    hasForm: Bool,
    hasUnshownFields: Bool,
    hasSignature: Bool,
    isTagged: Bool,
    wasRepaired: Bool,
    isRestricted: Bool,
    hasScripts: Bool,
    hasEmbeddedFiles: Bool,
    unembeddedFonts: [String]
  ) {
    self.pages = pages
    self.outline = outline
    self.hasForm = hasForm
    self.hasUnshownFields = hasUnshownFields
    self.hasSignature = hasSignature
    self.isTagged = isTagged
    self.wasRepaired = wasRepaired
    self.isRestricted = isRestricted
    self.hasScripts = hasScripts
    self.hasEmbeddedFiles = hasEmbeddedFiles
    self.unembeddedFonts = unembeddedFonts
  }

  package var pageCount: Int { pages.count }

  /// Numbers of the pages without any text, such as scans, which no search finds.
  package var pagesWithoutText: [Int] {
    pages.indices.filter { !pages[$0].hasText }.map { $0 + 1 }
  }
}

/// What is to know of one page.
package struct PDFPageFacts: Hashable, Sendable {
  /// Its size in points as a reader sees it: cropped and turned.
  package let size: PDFSize

  /// Whether it shows text that can be searched; of a page that cannot be read to its end, `false`
  /// says that none was found.
  package let hasText: Bool

  /// The finest resolution of an image on it, in dots per inch as it is shown; `nil` without images.
  package let greatestImageResolution: Double?

  /// Whether what it shows can be read to its end.
  package let isReadable: Bool

  package init(
    size: PDFSize,
    hasText: Bool,
    greatestImageResolution: Double? = nil,
    isReadable: Bool
  ) {
    self.size = size
    self.hasText = hasText
    self.greatestImageResolution = greatestImageResolution
    self.isReadable = isReadable
  }

  package var isLandscape: Bool { size.isLandscape }
}
