internal import Diagnostics

extension MarkdownChecks {
  /// Reports raw HTML in a text that may hold none, and names the Markdown way.
  mutating func checkRawHTML(_ index: Int) {
    let html = tree.text(tree.run(of: tree.nodes[index])).string
    let tag = HTMLTag(startOf: html)
    if tag.isClosing, let open = openTags.lastIndex(of: tag.name) {
      openTags.remove(at: open)
      return
    }
    if !tag.isClosing, tree.nodes[index].tag == .html { openTags.append(tag.name) }
    diagnostics.append(
      Diagnostic(
        MarkdownDiagnostics.rawHTML,
        tag.name == "!--" ? "HTML comment" : "HTML tag '\(tag.isClosing ? "/" : "")\(tag.name)'",
        at: location(tagRange(of: index)),
        help: tag.advice
      )
    )
  }

  /// The tag alone, where a block of HTML is longer.
  private func tagRange(of index: Int) -> Range<Int> {
    let range = range(of: index)
    guard tree.nodes[index].tag == .htmlBlock,
      let start = bytes(range).firstIndex(of: UInt8(ascii: "<"))
    else { return range }
    let rest = bytes(start..<range.upperBound)
    let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
    guard let end else { return start..<range.upperBound }
    return start..<(text[end] == UInt8(ascii: ">") ? end + 1 : end)
  }
}

/// A tag of raw HTML and what to write instead of it.
private struct HTMLTag {
  let name: String
  let isClosing: Bool

  init(startOf html: String) {
    var rest = html.drop { $0 != "<" }.dropFirst()
    isClosing = rest.first == "/"
    if isClosing { rest = rest.dropFirst() }
    if rest.hasPrefix("!--") {
      name = "!--"
    } else {
      name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "!" || $0 == "?" }
        .lowercased()
    }
  }

  /// The Markdown way of what the tag does.
  var advice: String {
    switch name {
    case "a": "write [text](address)"
    case "b", "strong": "write **text**"
    case "i", "em", "cite": "write *text*"
    case "s", "del", "strike": "write ~~text~~"
    case "code", "tt", "kbd", "samp": "write `text`"
    case "pre": "put the lines between ``` lines"
    case "br": "end the line with a backslash, or start a new paragraph"
    case "hr": "write --- on a line of its own"
    case "img": "write ![what the image shows](address)"
    case "p", "div", "span", "center", "section", "font":
      "leave the tag out; a blank line starts a new paragraph"
    case "h1", "h2", "h3", "h4", "h5", "h6": "write ## and the heading on a line of its own"
    case "ul", "li": "start each item's line with a hyphen and a space"
    case "ol": "start each item's line with 1. and a space"
    case "blockquote": "start each line with > and a space"
    case "table", "thead", "tbody", "tr", "td", "th": "write a table with bars between its cells"
    case "abbr": "leave the tag out; abbreviations of the glossary are explained without it"
    case "sup", "sub": "write the character itself, such as ² or ₂"
    case "details", "summary": "write a heading and the text below it"
    case "!--": "take the comment out, or keep it outside the site's texts"
    default: "write it in Markdown, or put it between backticks to show it"
    }
  }
}
