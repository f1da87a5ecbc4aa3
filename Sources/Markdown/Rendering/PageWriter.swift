/// Writes one page: goes through the nodes once and keeps what the page has in common.
struct PageWriter {
  var output = HTMLOutput()
  var outline: [OutlineEntry] = []
  var footnotes = FootnoteNumbers()
  var cuts: [SectionCut] = []
  var anchors = HeadingAnchors()

  let renderer: HTMLRenderer
  let splitLevel: Int?
  let unwrapsParagraphs: Bool

  /// The document and its snippets, in the order in which they were entered.
  var parts: [MarkdownComposition] = []

  /// Which abbreviations have been explained, and in what order.
  var isExplained: [Bool]
  var explained: [Int] = []

  /// How each link that is open is shown.
  var openLinks: [ResolvedReference] = []

  /// How many headings and links are open: abbreviations are not explained there.
  var quietDepth = 0

  /// The index after the header row of the table that is being written.
  var headerEnd = 0

  init(_ renderer: HTMLRenderer, splitLevel: Int?, unwrapsParagraphs: Bool) {
    self.renderer = renderer
    self.splitLevel = splitLevel
    self.unwrapsParagraphs = unwrapsParagraphs
    isExplained = [Bool](repeating: false, count: renderer.abbreviations.entries.count)
  }

  var usedAbbreviations: [String] {
    explained.map { renderer.abbreviations.entries[$0].abbreviation }
  }

  /// Writes a composition and, at the end, its footnotes.
  mutating func write(_ composition: MarkdownComposition) {
    output.bytes.reserveCapacity(composition.document.tree.arena.count * 2)
    writePart(composition, isOutermost: true)
    writeFootnotes()
  }

  /// Writes a document without its footnotes.
  mutating func writePart(_ composition: MarkdownComposition, isOutermost: Bool) {
    let part = parts.count
    parts.append(composition)
    let tree = composition.document.tree
    guard let root = tree.nodes.first else { return }
    writeNodes(1..<Int(root.subtreeEnd), of: part, in: tree, cutsSections: isOutermost)
  }

  /// A node whose end is still to be written.
  struct Open {
    let index: Int
    let end: Int
    let record: NodeRecord
  }

  /// Writes a run of whole subtrees.
  mutating func writeNodes(
    _ range: Range<Int>,
    of part: Int,
    in tree: SyntaxTree,
    cutsSections: Bool
  ) {
    var open: [Open] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, last.end <= index {
        open.removeLast()
        leave(last, inside: open)
      }
      let record = tree.nodes[index]
      let node = Open(index: index, end: Int(record.subtreeEnd), record: record)
      if cutsSections, open.isEmpty, record.tag == .heading, Int(record.small) == splitLevel {
        cutSection()
      }
      if record.tag == .include {
        let included = parts[part].includes[NodeID(index)]
        if let included { writePart(included, isOutermost: cutsSections && open.isEmpty) }
        index = node.end
      } else if enter(node, inside: open, of: part, in: tree) {
        open.append(node)
        index += 1
      } else {
        index = node.end
      }
    }
    while let last = open.popLast() {
      leave(last, inside: open)
    }
  }

  /// Writes what stands before a node's children; says whether they are to follow.
  private mutating func enter(
    _ node: Open,
    inside open: [Open],
    of part: Int,
    in tree: SyntaxTree
  ) -> Bool {
    switch node.record.tag {
    case .text, .code, .html, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough, .link,
      .image, .footnoteReference:
      return enterInline(node, of: part, in: tree)
    default:
      return enterBlock(node, inside: open, of: part, in: tree)
    }
  }

  private mutating func leave(_ node: Open, inside open: [Open]) {
    if node.record.tag.isInline {
      leaveInline(node.record.tag)
    } else {
      leaveBlock(node, inside: open)
    }
  }
}
