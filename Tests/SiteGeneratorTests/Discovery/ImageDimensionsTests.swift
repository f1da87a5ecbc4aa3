import SiteGenerator
import Testing

@Suite("The dimensions of an image")
struct ImageDimensionsTests {
  private static let jpegFrame: [UInt8] = [
    0xFF, 0xC2, 0, 17, 8, 0x01, 0x2C, 0x02, 0x58, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
  ]

  /// An Exif segment that says how the camera was held.
  private static func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    func number(_ value: UInt8, _ count: Int) -> [UInt8] {
      let zeros = [UInt8](repeating: 0, count: count - 1)
      return isLittle ? [value] + zeros : zeros + [value]
    }
    let tag: [UInt8] = isLittle ? [0x12, 0x01] : [0x01, 0x12]
    let tiff =
      Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(1, 2) + tag
      + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0] + number(0, 4)
    return [0xFF, 0xE1, 0, UInt8(tiff.count + 8)] + Array("Exif\0\0".utf8) + tiff
  }

  private static let app0: [UInt8] = [0xFF, 0xE0, 0, 7] + Array("JFIF\0".utf8)

  @Test(
    "are read from the beginning of its file",
    arguments: [
      (Array("GIF89a".utf8) + [0x40, 0x01, 0xC8, 0x00], 320, 200),
      ([0x89] + Array("PNG\r\n\u{1A}\n\0\0\0\rIHDR\0\0".utf8) + [4, 0, 0, 0, 3, 0], 1_024, 768),
      (Array("RIFF\0\0\0\0WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 9, 1, 0, 7, 0, 0], 266, 8),
      (Array("RIFF\0\0\0\0WEBPVP8L".utf8) + [9, 0, 0, 0, 0x2F, 0x07, 0xC0, 0x00, 0x00], 8, 4),
      (
        Array("RIFF\0\0\0\0WEBPVP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 16, 0, 9, 0x40],
        16, 9
      ),
      ([0xFF, 0xD8] + app0 + [0xFF] + jpegFrame, 600, 300),
      ([0xFF, 0xD8] + exif(1, isLittle: true) + jpegFrame, 600, 300),
      ([0xFF, 0xD8] + exif(6, isLittle: true) + jpegFrame, 300, 600),
      ([0xFF, 0xD8] + exif(8, isLittle: false) + jpegFrame, 300, 600),
    ] as [([UInt8], Int, Int)]
  )
  func known(head: [UInt8], width: Int, height: Int) {
    #expect(ImageDimensions(head: head) == ImageDimensions(width: width, height: height))
    // Cut short anywhere, they are unknown or the same, and nothing breaks.
    for count in 0..<head.count {
      let cut = ImageDimensions(head: Array(head.prefix(count)))
      #expect(cut == nil || cut == ImageDimensions(width: width, height: height))
    }
  }

  @Test("are unknown where the file does not state them")
  func unknown() {
    for text in ["", "%PDF-1.7", "GIF", "RIFF....WAVE", "\u{FFFD}"] {
      #expect(ImageDimensions(head: Array(text.utf8)) == nil)
    }
    #expect(ImageDimensions(head: Array("GIF89a\0\0\0\0".utf8)) == nil)
    #expect(ImageDimensions(head: [0xFF, 0xD8, 0xFF, 0xDA, 0, 4, 0, 0]) == nil)
  }
}
