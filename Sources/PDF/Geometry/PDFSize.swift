/// A width and a height in points (1/72 inch), as a reader sees them.
package struct PDFSize: Hashable, Sendable {
  package let width: Double
  package let height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Whether it is wider than it is high.
  package var isLandscape: Bool { width > height }

  /// Whether it is A4, upright or on its side, to within two points.
  ///
  /// Browsers write A4 as 594.96 by 841.92 points and others as 595.28 by 841.89.
  package var isA4: Bool {
    let sides = (shorter: min(width, height), longer: max(width, height))
    return abs(sides.shorter - 595.28) < 2 && abs(sides.longer - 841.89) < 2
  }
}
