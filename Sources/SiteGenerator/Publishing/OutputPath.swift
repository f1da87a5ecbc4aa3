/// The path of a published file relative to the output folder: `routes/route-2/index.html`.
///
/// Never empty, absolute, or able to leave the folder. Paths compare by their UTF-8 bytes.
package struct OutputPath: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// A path, where the text is one; `nil` where it could not be published anywhere.
  ///
  /// Refused: empty parts, `.` and `..`, backslashes, control characters, parts over 255 bytes
  /// (https://man7.org/linux/man-pages/man5/ext4.5.html and most others), paths over 1,024, and the
  /// names that Publishing keeps for itself.
  package init?(_ text: String) {
    guard (1...1024).contains(text.utf8.count) else { return nil }
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard Self.isPart(part) else { return nil }
    }
    guard !Self.reserved.contains(where: { text == $0 || text.utf8.starts(with: "\($0)/".utf8) })
    else { return nil }
    self.text = text
  }

  package var description: String { text }

  /// The folders that hold the file, the outermost first, each relative to the output folder.
  package var folders: [Substring] {
    text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { text[..<$0] }
  }

  /// What Publishing keeps at the top of an output folder.
  static let reserved = [OutputManifest.fileName, WorkArea.folderName]

  private static func isPart(_ part: Substring.UTF8View) -> Bool {
    guard (1...255).contains(part.count) else { return false }
    if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return false }
    return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}

extension OutputPath: Comparable {
  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
