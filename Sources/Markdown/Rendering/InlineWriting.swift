internal import HTML

extension PageWriter {
  /// Writes what stands before an inline node's children; says whether they are to follow.
  mutating func enterInline(_ node: Open, of part: Int, in tree: SyntaxTree) -> Bool {
    let record = node.record
    switch record.tag {
    case .text:
      writeText(tree.arena[tree.run(of: record).range])
    case .code:
      output.write("<code>")
      output.writeText(tree.arena[tree.run(of: record).range])
      output.write("</code>")
    case .html:
      writeRawHTML(tree.arena[tree.run(of: record).range], in: tree)
    case .softBreak:
      output.write("\n")
    case .lineBreak:
      output.write("<br>\n")
    case .emphasis:
      output.write("<em>")
    case .strong:
      output.write("<strong>")
    case .strikethrough:
      output.write("<del>")
    case .link:
      enterLink(node, of: part, in: tree)
    case .image:
      writeImage(node, of: part, in: tree)
      return false
    case .footnoteReference:
      writeReference(to: Int(record.payload), of: part)
    default:
      break
    }
    return true
  }

  /// Writes what stands after an inline node's children.
  mutating func leaveInline(_ tag: NodeTag) {
    switch tag {
    case .emphasis: output.write("</em>")
    case .strong: output.write("</strong>")
    case .strikethrough: output.write("</del>")
    case .link: leaveLink()
    default: break
    }
  }

  /// Writes text, with the first use of an abbreviation explained.
  private mutating func writeText(_ text: ArraySlice<UInt8>) {
    let table = renderer.abbreviations
    guard quietDepth == 0, explained.count < table.entries.count else {
      output.writeText(text)
      return
    }
    text.withUnsafeBufferPointer { text in
      var written = 0
      var start = 0
      while let match = table.firstMatch(in: text, from: start) {
        start = match.range.upperBound
        guard !isExplained[match.entry] else { continue }
        isExplained[match.entry] = true
        explained.append(match.entry)
        output.writeText(
          UnsafeBufferPointer(rebasing: text[written..<match.range.lowerBound])
        )
        output.write("<abbr title=\"")
        output.writeText(table.entries[match.entry].meaning)
        output.write("\">")
        output.writeText(UnsafeBufferPointer(rebasing: text[match.range]))
        output.write("</abbr>")
        written = start
      }
      output.writeText(UnsafeBufferPointer(rebasing: text[written...]))
    }
  }

  // MARK: Links

  private mutating func enterLink(_ node: Open, of part: Int, in tree: SyntaxTree) {
    quietDepth += 1
    let resolved = resolution(of: node, of: part)
    openLinks.append(resolved)
    switch resolved {
    case .link(let link):
      output.write("<a")
      if let styleClass = link.styleClass {
        output.write(" class=\"")
        output.writeText(styleClass)
        output.write("\"")
      }
      output.write(" href=\"")
      if link.href.hasPrefix("#"), let page = renderer.ownAddress { output.writeAddress(page) }
      output.writeAddress(link.href)
      output.write("\"")
      writeTitle(link.title ?? writtenTitle(of: node, in: tree))
      output.write(link.isExternal ? " rel=\"external\">" : ">")
    case .toBeConfirmed(_, let what):
      output.write("<mark class=\"to-be-confirmed\"")
      writeTitle(what ?? "")
      output.write(">")
    case .image, .text:
      break
    }
  }

  private mutating func leaveLink() {
    quietDepth -= 1
    switch openLinks.popLast() {
    case .link(let link):
      output.write("</a>")
      if let note = link.note {
        output.write("<span class=\"link-note\">")
        output.writeText(note)
        output.write("</span>")
      }
    case .toBeConfirmed(let by, _):
      output.write(" <span class=\"to-be-confirmed-note\">(to be confirmed")
      if !by.isEmpty {
        output.write(" with ")
        output.writeText(by)
      }
      output.write(")</span></mark>")
    case .image, .text, nil:
      break
    }
  }

  /// What the caller says of a reference, or what can be said without knowing the site.
  private func resolution(of node: Open, of part: Int) -> ResolvedReference {
    let composition = parts[part]
    let id = NodeID(node.index)
    if let resolved = composition.references[id] { return resolved }
    let tree = composition.document.tree
    let link = tree.link(of: node.record)
    let destination = link.destination.string
    if node.record.tag == .image {
      guard case .image = ReferenceTarget(image: destination) else { return .text }
      return .image(ResolvedImage(source: destination))
    }
    switch ReferenceTarget(link: destination, title: link.title.string) {
    case .address:
      let isExternal = !destination.hasPrefix("mailto:") && !destination.hasPrefix("tel:")
      return .link(ResolvedLink(href: destination, isExternal: isExternal))
    case .path: return .link(ResolvedLink(href: destination))
    case .confirmation(let by, let what): return .toBeConfirmed(by: by, what: what)
    default: return .text
    }
  }

  private func writtenTitle(of node: Open, in tree: SyntaxTree) -> String {
    tree.text(tree.links[Int(node.record.payload)].title).string
  }

  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    output.write(" title=\"")
    output.writeText(title)
    output.write("\"")
  }

  // MARK: Images

  private mutating func writeImage(_ node: Open, of part: Int, in tree: SyntaxTree) {
    guard case .image(let image) = resolution(of: node, of: part) else {
      writeAlternativeText(of: node, in: tree)
      return
    }
    output.write("<img")
    if let id = image.id {
      output.write(" id=\"")
      output.writeText(id)
      output.write("\"")
    }
    output.write(" src=\"")
    output.writeAddress(image.source)
    output.write("\" alt=\"")
    writeAlternativeText(of: node, in: tree)
    output.write("\"")
    writeTitle(writtenTitle(of: node, in: tree))
    // What the page carries itself is there at once.
    if !image.source.hasPrefix("data:") { output.write(" loading=\"lazy\"") }
    if let width = image.width, let height = image.height {
      output.write(" width=\"")
      output.write(width)
      output.write("\" height=\"")
      output.write(height)
      output.write("\"")
    }
    output.write(">")
  }

  private mutating func writeAlternativeText(of node: Open, in tree: SyntaxTree) {
    for index in node.index + 1..<max(node.end, node.index + 1) {
      let record = tree.nodes[index]
      switch record.tag {
      case .text, .code, .html: output.writeText(tree.arena[tree.run(of: record).range])
      case .softBreak, .lineBreak: output.write(" ")
      default: continue
      }
    }
  }
}
