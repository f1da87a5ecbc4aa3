/// The flat storage of a document: nodes in the order of the text and what they carry.
struct SyntaxTree: Sendable {
  var nodes: [NodeRecord] = []

  /// Every literal, destination, title and label, one after the other.
  var arena: [UInt8] = []

  var links: [LinkRecord] = []
  var codeBlocks: [CodeBlockRecord] = []

  /// Headings, and links with images and includes, in the order of the text.
  var headings: [UInt32] = []
  var references: [UInt32] = []

  /// Footnote definitions, in the order of their first use.
  var footnotes: [UInt32] = []

  /// Whether raw HTML in the text is shown as HTML.
  var passesRawHTML = false

  func run(of record: NodeRecord) -> ArenaRun {
    ArenaRun(start: record.payload, count: record.count)
  }

  func text(_ run: ArenaRun) -> MarkdownText {
    MarkdownText(arena[run.range])
  }

  func link(of record: NodeRecord) -> MarkdownLink {
    let link = links[Int(record.payload)]
    return MarkdownLink(destination: text(link.destination), title: text(link.title))
  }

  /// Appends bytes to the arena.
  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> ArenaRun {
    let start = arena.count
    arena.append(contentsOf: bytes)
    return ArenaRun(start: UInt32(start), count: UInt32(bytes.count))
  }

  /// Gives back what growing left over.
  mutating func compact() {
    nodes = nodes.exactlySized
    arena = arena.exactlySized
    links = links.exactlySized
    codeBlocks = codeBlocks.exactlySized
    headings = headings.exactlySized
    references = references.exactlySized
  }
}

extension Array {
  /// The same elements in memory of just their size.
  fileprivate var exactlySized: [Element] {
    capacity > count + count / 8 + 2 ? withUnsafeBufferPointer { Array($0) } : self
  }
}
