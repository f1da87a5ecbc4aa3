internal import Diagnostics

/// Goes through a tree once and says what is wrong with the text.
struct MarkdownChecks {
  let tree: SyntaxTree
  let text: UnsafeBufferPointer<UInt8>
  let mapping: SourceMapping
  let options: MarkdownOptions
  var diagnostics: [Diagnostic] = []

  /// Tags that were reported and whose closing tags need no report of their own.
  var openTags: [String] = []

  /// Checks a tree whose places are still those of the text.
  static func diagnostics(
    of tree: SyntaxTree,
    in text: UnsafeBufferPointer<UInt8>,
    mappedBy mapping: SourceMapping,
    options: MarkdownOptions
  ) -> [Diagnostic] {
    var checks = MarkdownChecks(tree: tree, text: text, mapping: mapping, options: options)
    for index in tree.nodes.indices.dropFirst() { checks.check(index) }
    if options.followsConventions { checks.checkUnusedFootnotes() }
    if options.content == .inline { checks.checkInlineContent() }
    return checks.diagnostics.sorted().withoutRepeats
  }

  private mutating func check(_ index: Int) {
    let record = tree.nodes[index]
    switch record.tag {
    case .html, .htmlBlock:
      if options.rawHTML == .refused { checkRawHTML(index) }
    case .text:
      if options.followsConventions { checkText(index) }
    case .blockQuote:
      if options.followsConventions { checkCalloutMarker(index) }
    case .link, .image, .include:
      if options.followsConventions { checkReference(index) }
    default: break
    }
  }

  /// The place in the file of a run of the text.
  func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(path: mapping.path, range: mapping.fileRange(of: range))
  }

  /// The place in the file of a node.
  func location(of index: Int) -> SourceLocation {
    location(range(of: index))
  }

  /// The place in the text of a node.
  func range(of index: Int) -> Range<Int> {
    Int(tree.nodes[index].lower)..<Int(tree.nodes[index].upper)
  }

  /// The bytes of the text that a range holds.
  func bytes(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[range.clamped(to: 0..<text.count)]
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// An edit of a run of the text, where that run stands in the file as it is.
  func fixIt(_ message: String, replacing range: Range<Int>, with replacement: String) -> [FixIt] {
    guard let place = mapping.exactFileRange(of: range), place.count == range.count else {
      return []
    }
    let location = SourceLocation(path: mapping.path, range: place)
    return [FixIt(message, edits: [SourceEdit(location: location, replacement: replacement)])]
  }
}
