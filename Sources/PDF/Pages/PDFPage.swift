/// A page of a file with what it inherits.
struct PDFPage {
  let reference: PDFReference?
  let entries: [String: PDFValue]

  /// The part of the sheet that readers show, in the page's own coordinates; never empty.
  let visible: PDFBox

  /// How far readers turn it, clockwise: 0, 90, 180 or 270.
  let rotation: Int

  /// How many points a unit is.
  let unit: Double

  let resources: PDFValue

  /// Its size as a reader sees it.
  var size: PDFSize {
    let width = visible.width * unit
    let height = visible.height * unit
    return rotation % 180 == 0
      ? PDFSize(width: width, height: height) : PDFSize(width: height, height: width)
  }

  /// From the page's own coordinates to points from the bottom left of what a reader sees.
  var toVisible: PDFMatrix {
    let origin = PDFMatrix.translation(-visible.x0, -visible.y0)
    let turned: PDFMatrix =
      switch rotation {
      case 90: PDFMatrix(a: 0, b: -1, c: 1, d: 0, e: 0, f: visible.width)
      case 180: PDFMatrix(a: -1, b: 0, c: 0, d: -1, e: visible.width, f: visible.height)
      case 270: PDFMatrix(a: 0, b: 1, c: -1, d: 0, e: visible.height, f: 0)
      default: .identity
      }
    return origin.then(turned).then(.scale(unit, unit))
  }

  /// A box of the page's own coordinates as a reader sees it.
  func rectangle(_ box: PDFBox) -> PDFRectangle {
    let seen = toVisible(box)
    return PDFRectangle(
      left: seen.x0,
      top: size.height - seen.y1,
      width: seen.width,
      height: seen.height
    )
  }
}
