extension PageWriter {
  /// Writes raw HTML: as it stands where the text may hold it, else as text that shows it.
  ///
  /// Elements that would change how the rest of the page is read are shown as text in any case
  /// (https://github.github.com/gfm/#disallowed-raw-html-extension-).
  mutating func writeRawHTML(_ html: ArraySlice<UInt8>, in tree: SyntaxTree) {
    guard tree.passesRawHTML else {
      output.writeText(html)
      return
    }
    var written = html.startIndex
    for index in html.indices where html[index] == UInt8(ascii: "<") {
      guard RawHTMLFilter.refuses(html[index...]) else { continue }
      output.writeVerbatim(html[written..<index])
      output.write("&lt;")
      written = index + 1
    }
    output.writeVerbatim(html[written...])
  }
}

/// The elements that GitHub Flavored Markdown never lets through.
enum RawHTMLFilter {
  static let refusedElements = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// Whether a tag of one of those elements starts here.
  static func refuses(_ html: ArraySlice<UInt8>) -> Bool {
    var name = html.dropFirst()
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    return refusedElements.contains { element in
      guard name.count > element.utf8.count,
        zip(name, element.utf8).allSatisfy({ $0 | 0x20 == $1 })
      else { return false }
      let rest = name.dropFirst(element.utf8.count)
      guard let next = rest.first else { return false }
      return next <= 0x20 || next == UInt8(ascii: ">")
        || (next == UInt8(ascii: "/") && rest.dropFirst().first == UInt8(ascii: ">"))
    }
  }
}
