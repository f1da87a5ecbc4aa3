/// Where on a page of the bundle a page of an attachment is drawn, in points from the top left corner.
///
/// The style sheet is written from it, so that what is drawn meets what was laid out.
package struct AttachmentFrame: Hashable, Sendable {
  package let left: Double
  package let top: Double
  package let width: Double
  package let height: Double

  /// On an upright A4 page.
  package static let portrait = AttachmentFrame(on: .portrait)

  /// On an A4 page on its side.
  package static let landscape = AttachmentFrame(on: .landscape)

  private init(on page: PageGeometry) {
    left = page.left
    top = page.top + PageGeometry.captionHeight
    width = page.width - page.left - page.right
    height = page.height - page.top - page.bottom - PageGeometry.captionHeight
  }
}
