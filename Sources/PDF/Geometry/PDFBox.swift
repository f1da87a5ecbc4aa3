/// A rectangle in a file's own coordinates, which count upwards.
struct PDFBox: Hashable {
  var x0: Double
  var y0: Double
  var x1: Double
  var y1: Double

  /// The format's own default, where a page names no size.
  static let letter = PDFBox(x0: 0, y0: 0, x1: 612, y1: 792)

  var width: Double { x1 - x0 }
  var height: Double { y1 - y0 }
  var isEmpty: Bool { width <= 0 || height <= 0 }

  /// The corners, in the order of the walk around it.
  var corners: [PDFPoint] {
    [
      PDFPoint(x: x0, y: y0), PDFPoint(x: x1, y: y0), PDFPoint(x: x1, y: y1),
      PDFPoint(x: x0, y: y1),
    ]
  }

  func intersection(_ other: PDFBox) -> PDFBox {
    PDFBox(
      x0: max(x0, other.x0),
      y0: max(y0, other.y0),
      x1: min(x1, other.x1),
      y1: min(y1, other.y1)
    )
  }

  /// The smallest box around the points; `nil` around none.
  static func around(_ points: [PDFPoint]) -> PDFBox? {
    guard let first = points.first else { return nil }
    var box = PDFBox(x0: first.x, y0: first.y, x1: first.x, y1: first.y)
    for point in points.dropFirst() {
      box.x0 = min(box.x0, point.x)
      box.y0 = min(box.y0, point.y)
      box.x1 = max(box.x1, point.x)
      box.y1 = max(box.y1, point.y)
    }
    return box
  }
}

struct PDFPoint: Hashable {
  var x: Double
  var y: Double
}
