/// The width and height of an image in pixels, as a browser shows it.
package struct ImageDimensions: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

extension ImageDimensions {
  /// The dimensions from the first bytes of a PNG, GIF, WebP or JPEG file.
  ///
  /// `nil` where they do not state them. The formats: https://www.w3.org/TR/png-3/,
  /// https://www.w3.org/Graphics/GIF/spec-gif89a.txt, https://www.rfc-editor.org/rfc/rfc9649,
  /// https://www.w3.org/Graphics/JPEG/itu-t81.pdf.
  package init?(head: [UInt8]) {
    let bytes = ImageBytes(head[...])
    let found: ImageDimensions?
    switch head.first {
    case 0x89: found = Self.png(bytes)
    case UInt8(ascii: "G"): found = Self.gif(bytes)
    case UInt8(ascii: "R"): found = Self.webP(bytes)
    case 0xFF: found = JPEGHeader(bytes).dimensions
    default: found = nil
    }
    guard let found, found.width > 0, found.height > 0 else { return nil }
    self = found
  }

  private static func png(_ bytes: ImageBytes) -> ImageDimensions? {
    guard bytes.has("PNG\r\n\u{1A}\n", at: 1), bytes.has("IHDR", at: 12),
      let width = bytes.big(4, at: 16), let height = bytes.big(4, at: 20)
    else { return nil }
    return ImageDimensions(width: width, height: height)
  }

  private static func gif(_ bytes: ImageBytes) -> ImageDimensions? {
    guard bytes.has("GIF8", at: 0), let width = bytes.little(2, at: 6),
      let height = bytes.little(2, at: 8)
    else { return nil }
    return ImageDimensions(width: width, height: height)
  }

  private static func webP(_ bytes: ImageBytes) -> ImageDimensions? {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return nil }
    if bytes.has("VP8X", at: 12), let width = bytes.little(3, at: 24),
      let height = bytes.little(3, at: 27)
    {
      return ImageDimensions(width: width + 1, height: height + 1)
    }
    if bytes.has("VP8L", at: 12), let bits = bytes.little(4, at: 21) {
      return ImageDimensions(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    if bytes.has("VP8 ", at: 12), let width = bytes.little(2, at: 26),
      let height = bytes.little(2, at: 28)
    {
      return ImageDimensions(width: width & 0x3FFF, height: height & 0x3FFF)
    }
    return nil
  }
}

/// Numbers and names at places in a file that may be cut short.
struct ImageBytes {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  func has(_ name: String, at offset: Int) -> Bool {
    run(name.utf8.count, at: offset)?.elementsEqual(name.utf8) ?? false
  }

  /// A number of a few bytes, the most significant first.
  func big(_ count: Int, at offset: Int) -> Int? {
    run(count, at: offset)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of a few bytes, the least significant first.
  func little(_ count: Int, at offset: Int) -> Int? {
    run(count, at: offset)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func run(_ count: Int, at offset: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    let start = bytes.startIndex + offset
    return bytes[start..<start + count]
  }
}
