/// A rectangle on a page as a reader sees it, in points from the page's top left corner.
///
/// It counts downwards as CSS does, so that a frame declared for a style sheet and the same frame on
/// the finished page are one value. The PDF format's own rectangles count from the bottom; they stay
/// inside this room.
package struct PDFRectangle: Hashable, Sendable {
  package let left: Double
  package let top: Double
  package let width: Double
  package let height: Double

  package init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// The smallest that holds all of some others; an empty one at the corner where there are none.
  init(around others: some Sequence<PDFRectangle>) {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    for other in others {
      (left, top) = (min(left, other.left), min(top, other.top))
      (right, bottom) = (max(right, other.right), max(bottom, other.bottom))
    }
    guard left <= right, top <= bottom else {
      self.init(left: 0, top: 0, width: 0, height: 0)
      return
    }
    self.init(left: left, top: top, width: right - left, height: bottom - top)
  }

  package var right: Double { left + width }
  package var bottom: Double { top + height }

  /// Whether the other lies in this one, give or take `tolerance` points.
  package func contains(_ other: PDFRectangle, tolerance: Double = 1) -> Bool {
    other.left >= left - tolerance && other.top >= top - tolerance
      && other.right <= right + tolerance && other.bottom <= bottom + tolerance
  }

  /// Whether the two share a point, that of an edge or a corner included.
  func touches(_ other: PDFRectangle) -> Bool {
    other.left <= right && left <= other.right && other.top <= bottom && top <= other.bottom
  }

  /// Whether the middle of the other lies in this one.
  func holdsMiddle(of other: PDFRectangle) -> Bool {
    let (across, down) = ((other.left + other.right) / 2, (other.top + other.bottom) / 2)
    return across >= left && across <= right && down >= top && down <= bottom
  }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: PDFRectangle) -> Bool {
    other.left < right && left < other.right && other.top < bottom && top < other.bottom
  }
}
