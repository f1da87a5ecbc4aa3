/// The HTML in which Mahara keeps descriptions.
enum MatrixHTML {
  /// Whether a text holds mark-up other than line breaks.
  static func hasMarkup(_ html: String) -> Bool {
    tags(in: html).contains { !isLineBreak($0) }
  }

  /// A text as HTML, its lines broken where the text breaks them.
  static func html(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\n": html += "<br>"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  /// The text of some HTML: breaks and the ends of blocks are line feeds, other tags nothing.
  static func text(_ html: String) -> String {
    var text = ""
    var rest = Substring(html)
    while let first = rest.first {
      if first == "<", let tag = tag(at: rest) {
        if isLineBreak(tag) || isBlockEnd(tag) { text += "\n" }
        rest = rest.dropFirst(tag.count + 2)
      } else if first == "&", let (character, length) = entity(at: rest) {
        text += character
        rest = rest.dropFirst(length)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    guard hasMarkup(html) else { return text }
    return text.trimmed
  }

  private static func tags(in html: String) -> [Substring] {
    var tags: [Substring] = []
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if let tag = tag(at: rest) { tags.append(tag) }
      rest = rest.dropFirst()
    }
    return tags
  }

  /// What stands between `<` and `>`, where it can be a tag.
  private static func tag(at rest: Substring) -> Substring? {
    let inside = rest.dropFirst()
    guard let first = inside.first, first == "/" || first.isLetter,
      let end = inside.firstIndex(of: ">")
    else { return nil }
    return inside[..<end]
  }

  private static func isLineBreak(_ tag: Substring) -> Bool {
    ["br", "br/", "br /"].contains(tag.lowercased())
  }

  private static func isBlockEnd(_ tag: Substring) -> Bool {
    ["/p", "/li", "/ul", "/ol", "/div"].contains(tag.lowercased())
  }

  private static func entity(at rest: Substring) -> (character: String, length: Int)? {
    guard let end = rest.prefix(12).firstIndex(of: ";") else { return nil }
    let name = rest[rest.index(after: rest.startIndex)..<end]
    let length = name.count + 2
    switch name {
    case "amp": return ("&", length)
    case "lt": return ("<", length)
    case "gt": return (">", length)
    case "quot": return ("\"", length)
    case "apos": return ("'", length)
    case "nbsp": return ("\u{A0}", length)
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { (String(Character($0)), length) }
  }
}
