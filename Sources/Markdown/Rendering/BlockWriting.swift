extension PageWriter {
  /// Writes what stands before a block's children; says whether they are to follow.
  mutating func enterBlock(
    _ node: Open,
    inside open: [Open],
    of part: Int,
    in tree: SyntaxTree
  ) -> Bool {
    let record = node.record
    switch record.tag {
    case .paragraph:
      guard !isTight(inside: open) else {
        if open.isEmpty { output.startLine() }
        return true
      }
      output.startLine()
      output.write("<p>")
    case .heading:
      enterHeading(node, of: part)
    case .blockQuote:
      output.startLine()
      output.write("<blockquote>\n")
    case .callout:
      enterCallout(Callout(index: Int(record.small)))
    case .list:
      enterList(record)
    case .item:
      enterItem(record)
    case .codeBlock:
      write(tree.codeBlocks[Int(record.payload)], in: tree)
    case .htmlBlock:
      output.startLine()
      writeRawHTML(tree.arena[tree.run(of: record).range], in: tree)
      output.startLine()
    case .thematicBreak:
      output.startLine()
      output.write("<hr>\n")
    case .table, .tableRow, .tableCell:
      enterTable(node, inside: open)
    default:
      // Footnote definitions are written where their numbers are known.
      return false
    }
    return true
  }

  /// Writes what stands after a block's children.
  mutating func leaveBlock(_ node: Open, inside open: [Open]) {
    switch node.record.tag {
    case .paragraph:
      if !isTight(inside: open) { output.write("</p>\n") }
    case .heading:
      leaveHeading(node)
    case .blockQuote:
      output.startLine()
      output.write("</blockquote>\n")
    case .callout:
      output.startLine()
      output.write("</aside>\n")
    case .list:
      output.write(node.record.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
    case .item:
      output.write("</li>\n")
    case .table, .tableRow, .tableCell:
      leaveTable(node, inside: open)
    default:
      break
    }
  }

  /// Whether a paragraph is shown without an element of its own.
  private func isTight(inside open: [Open]) -> Bool {
    guard open.count > 1 else { return unwrapsParagraphs && open.isEmpty }
    let list = open[open.count - 2].record
    return list.tag == .list && list.flags.contains(.tight)
  }

  private mutating func enterHeading(_ node: Open, of part: Int) {
    let level = Int(node.record.small)
    let heading = parts[part].document[NodeID(node.index)]
    let text = heading.plainText
    let entry = OutlineEntry(
      level: level,
      text: text,
      anchor: anchors.anchor(for: text),
      location: heading.location
    )
    outline.append(entry)
    output.startLine()
    output.write("<h")
    output.write(level)
    output.write(" id=\"")
    output.writeText(renderer.idPrefix)
    output.writeText(entry.anchor)
    output.write("\">")
    quietDepth += 1
    startSectionTitle(entry)
  }

  private mutating func leaveHeading(_ node: Open) {
    quietDepth -= 1
    endSectionTitle()
    output.write("</h")
    output.write(Int(node.record.small))
    output.write(">\n")
    startSectionBody()
  }

  private mutating func enterCallout(_ callout: Callout) {
    output.startLine()
    output.write("<aside class=\"callout callout-")
    output.writeText(callout.rawValue)
    output.write("\" aria-label=\"")
    output.writeText(callout.title)
    output.write("\">\n<p class=\"callout-title\">")
    output.writeText(callout.title)
    output.write("</p>\n")
  }

  private mutating func enterList(_ record: NodeRecord) {
    output.startLine()
    output.write(record.flags.contains(.ordered) ? "<ol" : "<ul")
    if record.flags.contains(.task) { output.write(" class=\"task-list\"") }
    if record.flags.contains(.ordered), record.payload != 1 {
      output.write(" start=\"")
      output.write(Int(record.payload))
      output.write("\"")
    }
    output.write(">\n")
  }

  private mutating func enterItem(_ record: NodeRecord) {
    output.startLine()
    guard record.flags.contains(.task) else {
      output.write("<li>")
      return
    }
    output.write(
      record.flags.contains(.done)
        ? "<li class=\"task\"><input type=\"checkbox\" checked disabled aria-label=\"Done\"> "
        : "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"To do\"> "
    )
  }

  private mutating func write(_ block: CodeBlockRecord, in tree: SyntaxTree) {
    output.startLine()
    let info = tree.arena[block.info.range]
    let language = info.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    if language.isEmpty {
      output.write("<pre><code>")
    } else {
      output.write("<pre><code class=\"language-")
      output.writeText(language)
      output.write("\">")
    }
    output.writeText(tree.arena[block.code.range])
    output.write("</code></pre>\n")
  }
}
