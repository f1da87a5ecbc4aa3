internal import CCMarkGFM
import Synchronization

/// The file through which libcmark-gfm is used, and the only one.
///
/// The library reads a text; its tree is copied into a ``SyntaxTree`` at once and freed. It is not
/// safe on several threads with `strikethrough` or `autolink` as they come: parsing inline text adds
/// and removes their characters in tables that the whole process shares. Two measures mend that:
///
/// - The characters of `autolink` are added once for good, and its own list of them is emptied, so
///   that no parser touches those entries of the tables again.
/// - `strikethrough` is attached only to texts that hold a `~`, and those are finished one at a time.
///   They write the tables' entries for `~` alone, which no other text reads.
enum CMark {
  /// Reads a text into a tree whose nodes have no places yet, and cmark's places beside it.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>,
    followsConventions: Bool
  ) -> (tree: SyntaxTree, places: [CMarkPlace]) {
    BumpAllocator.begin()
    defer { BumpAllocator.end() }
    let parser = cmark_parser_new_with_mem(
      CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES,
      UnsafeMutablePointer(bitPattern: memory)
    )
    let holdsTilde = text.offset(of: UInt8(ascii: "~")) != nil
    for address in extensions.lockFree + (holdsTilde ? [extensions.strikethrough] : []) {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
    text.withMemoryRebound(to: CChar.self) { characters in
      cmark_parser_feed(parser, characters.baseAddress, characters.count)
    }
    let parserAddress = UInt(bitPattern: parser)
    let finish: @Sendable () -> UInt = {
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: parserAddress)))
    }
    let rootAddress = holdsTilde ? strikethrough.withLock { _ in finish() } : finish()
    guard let root = OpaquePointer(bitPattern: rootAddress) else { return (SyntaxTree(), []) }
    var reader = TreeReader(textSize: text.count, followsConventions: followsConventions)
    reader.read(root)
    return (reader.tree, reader.places)
  }

  /// The address of cmark's record of the functions that it takes memory from.
  ///
  /// What it frees one by one is given back all at once.
  private static let memory: UInt = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { BumpAllocator.allocate($0 * $1) },
        realloc: { BumpAllocator.reallocate($0, $1) },
        free: { _ in }
      )
    )
    return UInt(bitPattern: functions)
  }()

  /// Held while a text with a `~` in it is finished.
  private static let strikethrough = Mutex(())

  /// The extensions of GitHub Flavored Markdown, registered before the first text is read.
  private static let extensions = Extensions()

  /// Addresses of cmark's extensions, which live as long as the process.
  private struct Extensions: Sendable {
    let lockFree: [UInt]
    let strikethrough: UInt

    init() {
      cmark_gfm_core_extensions_ensure_registered()
      let autolink = cmark_find_syntax_extension("autolink")
      let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
      cmark_parser_attach_syntax_extension(parser, autolink)
      cmark_manage_extensions_special_characters(parser, 1)
      cmark_parser_free(parser)
      cmark_syntax_extension_set_special_inline_chars(autolink, nil)
      lockFree = [
        cmark_find_syntax_extension("table"), autolink, cmark_find_syntax_extension("tasklist"),
      ].map { UInt(bitPattern: $0) }
      strikethrough = UInt(bitPattern: cmark_find_syntax_extension("strikethrough"))
    }
  }
}

/// Copies cmark's tree into a flat one.
private struct TreeReader {
  var tree = SyntaxTree()
  var places: [CMarkPlace] = []
  private let followsConventions: Bool
  private let types = NodeTypes()

  /// The nodes whose children are being read.
  private var open: [Int] = []

  /// The alignments of the table that is being read, and the column of its next cell.
  private var alignments: [UInt16] = []
  private var column = 0

  /// Footnote references whose definitions, which cmark puts at the end, are not yet known.
  private var openFootnoteReferences: [Int] = []

  init(textSize: Int, followsConventions: Bool) {
    self.followsConventions = followsConventions
    tree.nodes.reserveCapacity(textSize / 16 + 8)
    places.reserveCapacity(textSize / 16 + 8)
    tree.arena.reserveCapacity(textSize + textSize / 8)
  }

  /// Walks the whole tree without recursion, so that no nesting is too deep for the stack.
  mutating func read(_ root: OpaquePointer) {
    var node = root
    while true {
      let index = tree.nodes.count
      let descends = append(node)
      if descends, let child = firstChild(of: node, at: index) {
        open.append(index)
        node = child
        continue
      }
      tree.nodes[index].subtreeEnd = UInt32(tree.nodes.count)
      while true {
        if open.isEmpty { return finish() }
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node), let parentIndex = open.popLast() else {
          return finish()
        }
        tree.nodes[parentIndex].subtreeEnd = UInt32(tree.nodes.count)
        node = parent
      }
    }
  }

  /// The first child to read: what a callout's marker takes up is passed over.
  private func firstChild(of node: OpaquePointer, at index: Int) -> OpaquePointer? {
    guard let child = cmark_node_first_child(node) else { return nil }
    switch tree.nodes[index].tag {
    case .callout:
      guard let text = cmark_node_first_child(child), cmark_node_next(text) == nil else {
        return child
      }
      return cmark_node_next(child)
    case .paragraph where tree.nodes[index].flags.contains(.followsMarker):
      return cmark_node_next(child).flatMap { cmark_node_next($0) }
    default:
      return child
    }
  }

  /// Gives footnote references their definitions.
  private mutating func finish() {
    for index in openFootnoteReferences {
      let number = Int(tree.nodes[index].payload)
      guard tree.footnotes.indices.contains(number - 1) else { continue }
      tree.nodes[index].payload = tree.footnotes[number - 1]
    }
  }

  /// Appends one node and says whether its children are to be read.
  private mutating func append(_ node: OpaquePointer) -> Bool {
    places.append(
      CMarkPlace(
        startLine: Int(cmark_node_get_start_line(node)),
        startColumn: Int(cmark_node_get_start_column(node)),
        endLine: Int(cmark_node_get_end_line(node)),
        endColumn: Int(cmark_node_get_end_column(node))
      )
    )
    var record = NodeRecord(tag: .document)
    let descends = fill(&record, from: node)
    tree.nodes.append(record)
    return descends
  }

  private mutating func fill(_ record: inout NodeRecord, from node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      text(node, .text, &record)
    case CMARK_NODE_SOFTBREAK:
      record.tag = .softBreak
    case CMARK_NODE_LINEBREAK:
      record.tag = .lineBreak
    case CMARK_NODE_CODE:
      text(node, .code, &record)
    case CMARK_NODE_HTML_INLINE:
      text(node, .html, &record)
    case CMARK_NODE_EMPH:
      record.tag = .emphasis
    case CMARK_NODE_STRONG:
      record.tag = .strong
    case CMARK_NODE_LINK:
      link(node, .link, &record)
    case CMARK_NODE_IMAGE:
      link(node, .image, &record)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      record.tag = .footnoteReference
      record.payload = CString.number(cmark_node_get_literal(node))
      openFootnoteReferences.append(tree.nodes.count)
    case CMARK_NODE_PARAGRAPH:
      return paragraph(node, into: &record)
    case CMARK_NODE_DOCUMENT:
      record.tag = .document
    case CMARK_NODE_BLOCK_QUOTE:
      record.tag = .blockQuote
      if followsConventions, let callout = callout(of: node) {
        record.tag = .callout
        record.small = UInt16(callout.index)
      }
    case CMARK_NODE_LIST:
      list(node, into: &record)
    case CMARK_NODE_ITEM:
      item(node, into: &record)
    case CMARK_NODE_CODE_BLOCK:
      record.tag = .codeBlock
      record.payload = UInt32(tree.codeBlocks.count)
      tree.codeBlocks.append(
        CodeBlockRecord(
          info: store(cmark_node_get_fence_info(node)),
          code: store(cmark_node_get_literal(node))
        )
      )
    case CMARK_NODE_HTML_BLOCK:
      text(node, .htmlBlock, &record)
    case CMARK_NODE_HEADING:
      record.tag = .heading
      record.small = UInt16(cmark_node_get_heading_level(node))
      tree.headings.append(UInt32(tree.nodes.count))
    case CMARK_NODE_THEMATIC_BREAK:
      record.tag = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      text(node, .footnoteDefinition, &record)
      tree.footnotes.append(UInt32(tree.nodes.count))
    case let type:
      extra(node, type.rawValue, &record)
    }
    return true
  }

  /// Reads a node of an extension.
  private mutating func extra(_ node: OpaquePointer, _ type: UInt32, _ record: inout NodeRecord) {
    switch type {
    case types.table:
      record.tag = .table
      let count = Int(cmark_gfm_extensions_get_table_columns(node))
      let letters = cmark_gfm_extensions_get_table_alignments(node)
      alignments = UnsafeBufferPointer(start: letters, count: letters == nil ? 0 : count)
        .map { UInt16(ColumnAlignment(letter: $0)?.index ?? 0) }
    case types.row:
      record.tag = .tableRow
      column = 0
      if cmark_gfm_extensions_get_table_row_is_header(node) != 0 { record.flags.insert(.header) }
    case types.cell:
      record.tag = .tableCell
      if column < alignments.count { record.small = alignments[column] }
      column += 1
    case types.strikethrough:
      record.tag = .strikethrough
    default:
      // The parser makes no other nodes; one of a later version would be shown by its children.
      record.tag = .emphasis
    }
  }

  private func list(_ node: OpaquePointer, into record: inout NodeRecord) {
    record.tag = .list
    if cmark_node_get_list_tight(node) != 0 { record.flags.insert(.tight) }
    if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
      record.flags.insert(.ordered)
      record.payload = UInt32(max(0, cmark_node_get_list_start(node)))
    }
  }

  private mutating func item(_ node: OpaquePointer, into record: inout NodeRecord) {
    record.tag = .item
    guard cmark_node_get_syntax_extension(node) != nil else { return }
    record.flags.insert(.task)
    if let list = open.last { tree.nodes[list].flags.insert(.task) }
    if cmark_gfm_extensions_get_tasklist_item_checked(node) { record.flags.insert(.done) }
  }

  /// Reads a paragraph, or the include that an image of a Markdown file alone in it is.
  private mutating func paragraph(_ node: OpaquePointer, into record: inout NodeRecord) -> Bool {
    record.tag = .paragraph
    guard followsConventions, let child = cmark_node_first_child(node) else { return true }
    if let parent = tree.nodes.last, parent.tag == .callout, tree.nodes.last?.subtreeEnd == 0,
      cmark_node_previous(node) == nil
    {
      record.flags.insert(.followsMarker)
      return true
    }
    guard cmark_node_get_type(child) == CMARK_NODE_IMAGE, cmark_node_next(child) == nil,
      SnippetAddress.namesMarkdownFile(CString.bytes(cmark_node_get_url(child)))
    else { return true }
    link(child, .include, &record)
    return false
  }

  private mutating func link(_ node: OpaquePointer, _ tag: NodeTag, _ record: inout NodeRecord) {
    record.tag = tag
    record.payload = UInt32(tree.links.count)
    tree.references.append(UInt32(tree.nodes.count))
    tree.links.append(
      LinkRecord(
        destination: store(cmark_node_get_url(node)),
        title: store(cmark_node_get_title(node))
      )
    )
  }

  private mutating func text(_ node: OpaquePointer, _ tag: NodeTag, _ record: inout NodeRecord) {
    let run = store(cmark_node_get_literal(node))
    record.tag = tag
    record.payload = run.start
    record.count = run.count
  }

  /// The callout that a block quote's first line names, where it stands alone on its line.
  private func callout(of quote: OpaquePointer) -> Callout? {
    guard let paragraph = cmark_node_first_child(quote),
      cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT,
      let literal = cmark_node_get_literal(text)
    else { return nil }
    if let next = cmark_node_next(text) {
      let type = cmark_node_get_type(next)
      guard type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK else { return nil }
    }
    return CalloutMarker.callout(named: CString.bytes(literal))
  }

  private mutating func store(_ text: UnsafePointer<CChar>?) -> ArenaRun {
    tree.store(CString.bytes(text))
  }
}

/// The node types that extensions were given when they were registered.
private struct NodeTypes {
  let table = attain_table_type()
  let row = attain_table_row_type()
  let cell = attain_table_cell_type()
  let strikethrough = attain_strikethrough_type()
}
