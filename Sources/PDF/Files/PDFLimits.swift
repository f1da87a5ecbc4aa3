/// How much of a file is taken on; whatever is beyond is refused or not looked at, never waited for.
package struct PDFLimits: Hashable, Sendable {
  /// The most pages a file may have.
  package var pages: Int

  /// The most bytes a file may have.
  package var bytes: Int

  /// The most bytes of page content that are looked at in one file, decoded.
  package var contentBytes: Int

  package init(
    pages: Int = 500,
    bytes: Int = 200 << 20,
    contentBytes: Int = 256 << 20
  ) {
    self.pages = pages
    self.bytes = bytes
    self.contentBytes = contentBytes
  }

  /// What a file that the program itself had laid out may have.
  package static let bundle = PDFLimits(pages: 20_000, bytes: 2 << 30)
}
