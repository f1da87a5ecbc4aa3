/// The measures of a page that holds a page of an attachment, in points.
///
/// A4 is 210 by 297 mm (ISO 216), and a point is 1/72 of an inch.
struct PageGeometry: Hashable, Sendable {
  let width: Double
  let height: Double
  let top = 51.0
  let right = 34.0
  let bottom = 45.0
  let left = 34.0

  /// What is kept free above the frame for the name of the attachment.
  static let captionHeight = 21.0

  static let portrait = PageGeometry(width: 595.275, height: 841.89)
  static let landscape = PageGeometry(width: 841.89, height: 595.275)
}
