/// Why a file cannot be used as a PDF.
///
/// A `detail` is in the words of the library that read the file: for a report, not for a headline.
package enum PDFFailure: Error, Hashable, Sendable {
  /// It does not begin as a PDF does; what it looks like instead, where that is known.
  case notAPDF(PDFLookalike?)

  /// It opens only with a password.
  case needsPassword

  /// It is broken beyond what could be mended, such as one cut off in a download.
  case damaged(String)

  /// It uses a part of the format that cannot be read, such as an unknown encryption.
  case unsupported(String)

  /// It is whole but has no page.
  case noPages

  /// It has more pages than the limit; `count` is how many it says or was seen to have.
  case tooManyPages(count: Int)

  /// It has more bytes than the limit.
  case tooLarge(bytes: Int)

  /// Memory or the machine gave out.
  case system(String)
}

/// What a file that is not a PDF looks like.
package enum PDFLookalike: String, Hashable, Sendable, CaseIterable {
  case empty, html, png, jpeg, tiff, word, oldOffice, zip, richText, postScript

  /// Recognises a file by its first bytes; `nil` where it is none of these, or a PDF.
  package static func of(_ bytes: [UInt8]) -> PDFLookalike? {
    guard !bytes.isEmpty else { return .empty }
    for (signature, lookalike) in signatures where bytes.starts(with: signature) {
      return lookalike
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
      return start.contains("word/") || start.contains("[Content_Types].xml") ? .word : .zip
    }
    let text = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return text.contains("<html") || text.contains("<!doctype html") ? .html : nil
  }

  private static let signatures: [([UInt8], PDFLookalike)] = [
    ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice), (Array("{\\rtf".utf8), .richText),
    (Array("%!PS".utf8), .postScript),
  ]
}
