/// Where a page of a source comes to lie in the document.
struct PlacedPage {
  let placement: PDFPlacement
  let page: PDFPage
  let target: PDFPage

  /// From the source page's own coordinates to those of the page it is drawn on.
  let matrix: PDFMatrix

  init(_ placement: PDFPlacement, page: PDFPage, on target: PDFPage) {
    self.placement = placement
    self.page = page
    self.target = target
    let (size, frame) = (page.size, placement.frame)
    let scale = max(min(1, frame.width / size.width, frame.height / size.height), 0.001)
    let corner = PDFPoint(
      x: frame.left + (frame.width - size.width * scale) / 2,
      y: target.size.height - frame.bottom + (frame.height - size.height * scale) / 2
    )
    matrix = page.toVisible.then(.scale(scale, scale)).then(.translation(corner.x, corner.y))
      .then(target.toVisible.inverse ?? .identity)
  }

  /// A destination at a place of the source page.
  func destination(left: Double?, upper: Double?) -> PDFValue {
    let point = matrix(
      PDFPoint(x: left ?? page.visible.x0, y: upper ?? page.visible.y1)
    )
    return PlacedPage.destination(on: target, left: point.x, upper: point.y)
  }

  /// A destination so far below the top edge of the source page as a reader sees it.
  func destination(top: Double?) -> PDFValue {
    guard let top, let back = page.toVisible.inverse else {
      return destination(left: nil, upper: nil)
    }
    let point = back(PDFPoint(x: 0, y: page.size.height - top))
    return destination(left: point.x, upper: point.y)
  }

  static func destination(on page: PDFPage, left: Double?, upper: Double?) -> PDFValue {
    guard let reference = page.reference else { return .null }
    return .array([
      .reference(reference), .name("XYZ"), left.map(PDFValue.number) ?? .null,
      upper.map(PDFValue.number) ?? .null, .null,
    ])
  }
}
