internal import SiteGenerator

/// A picture as it will be printed: as large as a browser shows it, unless the page is smaller.
struct PrintedPicture: Hashable, Sendable {
  /// The space that a picture can take, in points.
  struct Space: Hashable, Sendable {
    let width: Double
    let height: Double

    /// In a text: the width of its lines, and what fits on a page with a line around it.
    static let text = Space(width: 482, height: 538)

    /// On a page of its own.
    static func frame(isLandscape: Bool) -> Space {
      let frame = isLandscape ? AttachmentFrame.landscape : .portrait
      return Space(width: frame.width, height: frame.height)
    }
  }

  /// A browser takes 64 million pixels in its stride, which fill a page of A3 at 600 dots per inch.
  static let mostPixels = 64_000_000

  /// Beyond this many dots per inch nobody sees more on paper.
  static let finest = 400

  /// Below this many dots per inch one sees the dots.
  static let coarsest = 100

  private let pixels: Int

  /// Dots per inch.
  let resolution: Int

  /// How wide it is printed, in points.
  private let width: Double

  init(size: ImageDimensions, within space: Space) {
    let (product, overflow) = size.width.multipliedReportingOverflow(by: size.height)
    pixels = overflow ? .max : product
    // A pixel of a page is 1/96 of an inch: https://www.w3.org/TR/css-values-4/#absolute-lengths
    let natural = (width: Double(size.width) * 0.75, height: Double(size.height) * 0.75)
    let scale = min(1, space.width / natural.width, space.height / natural.height)
    width = natural.width * scale
    resolution = Int((96 / scale).rounded())
  }

  var isTooLarge: Bool { pixels > Self.mostPixels }

  /// What a reader of the printed page would notice; small pictures may be coarse.
  var flaw: AttachmentFlaw? {
    if resolution > Self.finest { return .tooFine(resolution) }
    if resolution < Self.coarsest, width > 230 { return .tooCoarse(resolution) }
    return nil
  }
}
