/// A run of character codes as a page shows it.
struct ShownText {
  /// The font's object, or its dictionary; null where the page names none that is there.
  let font: PDFValue
  let codes: [UInt8]

  /// From text space, a thousandth of which is a unit of a glyph's width, to the page.
  let matrix: PDFMatrix

  /// What is added after each character, and after each space, in text space.
  let spacing: (character: Double, word: Double)

  /// What the document says that it stands for, where the codes alone do not tell.
  let actualText: [UInt8]?
}

/// An image as a page shows it: the unit square under `matrix`.
struct ShownImage {
  let width: Int
  let height: Int
  let matrix: PDFMatrix

  /// Dots per inch, along the axis that has more; `nil` where it is squeezed to nothing.
  func resolution(unit: Double) -> Double? {
    let (horizontal, vertical) = matrix.scales
    guard horizontal > 0.01, vertical > 0.01, unit > 0 else { return nil }
    return max(
      Double(width) / (horizontal * unit / 72),
      Double(height) / (vertical * unit / 72)
    )
  }
}

/// A form XObject as a page's own content draws it.
struct ShownDrawing {
  /// Its name among the page's resources.
  let name: String

  /// What it covers, in the page's coordinates.
  let box: PDFBox
}
