/// What an engine made of a document, as far as its page numbers go.
package struct LaidOutPages: Hashable, Sendable {
  package let bytes: [UInt8]

  /// The pages of its named places, by name.
  package let pages: [String: Int]
  package let total: Int

  /// The fonts that it is set in, sorted.
  package let fonts: [String]

  /// Those of them that it does not bring, sorted.
  package let unembeddedFonts: [String]

  package init(
    bytes: [UInt8],
    pages: [String: Int],
    total: Int,
    fonts: [String],
    unembeddedFonts: [String] = []
  ) {
    self.unembeddedFonts = unembeddedFonts
    self.bytes = bytes
    self.pages = pages
    self.total = total
    self.fonts = fonts
  }

  /// The numbers of the places that a document prints, as they came out.
  func numbers(of anchors: [BundleAnchor]) -> PageNumbers {
    PageNumbers(
      Dictionary(
        anchors.compactMap { anchor in pages[anchor.text].map { (anchor, $0) } },
        uniquingKeysWith: { first, _ in first }
      ),
      total: total,
      fonts: fonts
    )
  }
}
