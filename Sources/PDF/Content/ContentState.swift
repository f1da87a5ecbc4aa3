/// What the operators of a page's content set, and `q` and `Q` keep.
struct ContentState {
  var matrix: PDFMatrix
  var font = PDFValue.null
  var fontSize = 0.0
  var characterSpacing = 0.0
  var wordSpacing = 0.0
  var horizontalScale = 1.0
  var leading = 0.0
  var rise = 0.0

  /// From text space, in ems, to the page, given the text matrix.
  func glyphs(_ text: PDFMatrix) -> PDFMatrix {
    PDFMatrix(a: fontSize * horizontalScale, d: fontSize, f: rise).then(text).then(matrix)
  }
}
