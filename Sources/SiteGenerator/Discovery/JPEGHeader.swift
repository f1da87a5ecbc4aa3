/// The segments at the beginning of a JPEG file.
///
/// A camera that was held sideways says so in the Exif segment, and browsers turn the picture
/// (https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E), so its width and
/// height change places.
struct JPEGHeader {
  private(set) var dimensions: ImageDimensions?

  init(_ bytes: ImageBytes) {
    var offset = 2
    var isSideways = false
    while bytes.big(1, at: offset) == 0xFF, let marker = bytes.big(1, at: offset + 1) {
      if marker == 0xFF {
        offset += 1
        continue
      }
      guard let length = bytes.big(2, at: offset + 2), length >= 2 else { return }
      switch marker {
      case 0xE1:
        isSideways = isSideways || Self.isSideways(bytes, at: offset + 4)
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        guard let height = bytes.big(2, at: offset + 5), let width = bytes.big(2, at: offset + 7)
        else { return }
        dimensions =
          isSideways
          ? ImageDimensions(width: height, height: width)
          : ImageDimensions(width: width, height: height)
        return
      case 0xDA: return
      default: break
      }
      offset += 2 + length
    }
  }

  /// Whether the Exif segment at an offset has an orientation of 5 to 8, a quarter turn.
  private static func isSideways(_ bytes: ImageBytes, at offset: Int) -> Bool {
    guard bytes.has("Exif\0\0", at: offset) else { return false }
    let start = offset + 6
    let isLittle = bytes.has("II", at: start)
    func number(_ count: Int, _ place: Int) -> Int? {
      isLittle ? bytes.little(count, at: start + place) : bytes.big(count, at: start + place)
    }
    guard let directory = number(4, 4), let entries = number(2, directory) else { return false }
    let orientationTag = 0x0112
    for entry in 0..<entries {
      let place = directory + 2 + entry * 12
      guard let tag = number(2, place) else { return false }
      if tag == orientationTag { return (5...8).contains(number(2, place + 8) ?? 1) }
    }
    return false
  }
}
