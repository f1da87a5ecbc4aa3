internal import Diagnostics

extension MarkdownChecks {
  /// Reports footnotes that nothing refers to: cmark drops them without a word.
  mutating func checkUnusedFootnotes() {
    let definitions = writtenDefinitions()
    guard !definitions.isEmpty else { return }
    let used = Set(tree.footnotes.map { Int(tree.nodes[Int($0)].lower) })
    let usedLabels = Set(
      tree.footnotes.map { tree.text(tree.run(of: tree.nodes[Int($0)])).string.lowercased() }
    )
    for definition in definitions where !used.contains(definition.lowerBound) {
      guard !isVerbatim(definition.lowerBound) else { continue }
      let label = string(definition.lowerBound + 2..<definition.upperBound - 1)
      diagnostics.append(
        Diagnostic(
          MarkdownDiagnostics.unusedFootnote,
          usedLabels.contains(label.lowercased())
            ? "footnote '\(label)' is defined twice" : "footnote '\(label)' is not referred to",
          at: location(definition),
          help: usedLabels.contains(label.lowercased())
            ? "give one of them another name" : "write [^\(label)] where it belongs"
        )
      )
    }
  }

  /// The labels with their brackets that stand where a footnote's definition does.
  private func writtenDefinitions() -> [Range<Int>] {
    var found: [Range<Int>] = []
    guard text.offset(of: UInt8(ascii: "^")) != nil else { return found }
    let holdsCarriageReturns = text.holdsCarriageReturns
    var cursor = InlineCursor(text: text, offset: 0, limit: text.count, quoteDepth: Int.max)
    cursor.skipContainerPrefix()
    while cursor.offset < text.count {
      if cursor.isAt(UInt8(ascii: "["), UInt8(ascii: "^")) {
        let start = cursor.offset
        LinkSyntax.skipLabel(&cursor)
        if cursor.offset > start + 3, cursor.isAt(UInt8(ascii: ":")) {
          found.append(start..<cursor.offset)
        }
      }
      if holdsCarriageReturns {
        while let byte = cursor.byte, byte != 0x0A, byte != 0x0D { cursor.offset += 1 }
      } else {
        cursor.offset = text.offset(of: 0x0A, from: cursor.offset) ?? text.count
      }
      guard cursor.skipLineEnding() else { break }
    }
    return found
  }

  /// Whether an offset lies in a code block or in raw HTML.
  private func isVerbatim(_ offset: Int) -> Bool {
    tree.nodes.contains { node in
      (node.tag == .codeBlock || node.tag == .htmlBlock || node.tag == .code)
        && Int(node.lower) <= offset && offset < Int(node.upper)
    }
  }
}
