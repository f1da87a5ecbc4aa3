/// What makes an image's destination the address of a snippet.
enum SnippetAddress {
  /// Ends in `.md` and leads to no other site.
  static func namesMarkdownFile(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard address.count > 3, address.suffix(3).elementsEqual(".md".utf8) else { return false }
    return !address.contains(UInt8(ascii: ":"))
  }
}
