/// A change of coordinates: `x' = a x + c y + e`, `y' = b x + d y + f`.
struct PDFMatrix: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static let identity = PDFMatrix()

  static func translation(_ x: Double, _ y: Double) -> PDFMatrix { PDFMatrix(e: x, f: y) }

  static func scale(_ x: Double, _ y: Double) -> PDFMatrix { PDFMatrix(a: x, d: y) }

  /// First this one, then the other.
  func then(_ next: PDFMatrix) -> PDFMatrix {
    PDFMatrix(
      a: a * next.a + b * next.c,
      b: a * next.b + b * next.d,
      c: c * next.a + d * next.c,
      d: c * next.b + d * next.d,
      e: e * next.a + f * next.c + next.e,
      f: e * next.b + f * next.d + next.f
    )
  }

  func callAsFunction(_ point: PDFPoint) -> PDFPoint {
    PDFPoint(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
  }

  /// The smallest upright box around what the box becomes.
  func callAsFunction(_ box: PDFBox) -> PDFBox {
    PDFBox.around(box.corners.map { self($0) }) ?? box
  }

  /// The way back; `nil` where everything was squeezed onto a line.
  var inverse: PDFMatrix? {
    let determinant = a * d - b * c
    guard abs(determinant) > 1e-12 else { return nil }
    return PDFMatrix(
      a: d / determinant,
      b: -b / determinant,
      c: -c / determinant,
      d: a / determinant,
      e: (c * f - d * e) / determinant,
      f: (b * e - a * f) / determinant
    )
  }

  /// How long a horizontal and a vertical unit become.
  var scales: (horizontal: Double, vertical: Double) {
    ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
  }

  /// The operands of the operator `cm`.
  var operands: String {
    [a, b, c, d, e, f].map(PDFNumber.text).joined(separator: " ")
  }
}
