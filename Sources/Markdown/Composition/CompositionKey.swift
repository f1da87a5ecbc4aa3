extension MarkdownComposition {
  /// Appends all that the rendering of the composition depends on: its text, what its references lead
  /// to, and its snippets with theirs.
  ///
  /// A text stands for itself by its identity where it has one, and by its whole tree where it has
  /// none. Two compositions of one key are rendered alike by one renderer.
  package func appendKey(to key: inout [UInt8]) {
    document.appendKey(to: &key)
    key.append(count: references.count)
    for (node, reference) in references.sorted(by: { $0.key < $1.key }) {
      key.append(count: node.index)
      reference.appendKey(to: &key)
    }
    key.append(count: includes.count)
    for (node, snippet) in includes.sorted(by: { $0.key < $1.key }) {
      key.append(count: node.index)
      snippet.appendKey(to: &key)
    }
  }
}

extension ResolvedReference {
  fileprivate func appendKey(to key: inout [UInt8]) {
    switch self {
    case .link(let link):
      key.append(link.isExternal ? 2 : 1)
      key.append(text: link.href)
      key.append(optional: link.title)
      key.append(optional: link.styleClass)
    case .image(let image):
      key.append(3)
      key.append(text: image.source)
      key.append(count: image.width ?? -1)
      key.append(count: image.height ?? -1)
    case .text:
      key.append(4)
    case .toBeConfirmed(let authority, let what):
      key.append(5)
      key.append(text: authority)
      key.append(optional: what)
    }
  }
}

extension MarkdownDocument {
  fileprivate func appendKey(to key: inout [UInt8]) {
    guard let identity else { return tree.appendKey(to: &key) }
    key.append(1)
    for index in 0..<4 { key.append(word: identity.words[index]) }
  }
}

extension SyntaxTree {
  fileprivate func appendKey(to key: inout [UInt8]) {
    key.append(passesRawHTML ? 3 : 2)
    key.append(count: nodes.count)
    for node in nodes {
      key.append(node.tag.rawValue)
      key.append(node.flags.rawValue)
      key.append(count: Int(node.small))
      key.append(count: Int(node.subtreeEnd))
      key.append(count: Int(node.payload))
      key.append(count: Int(node.count))
    }
    key.append(count: arena.count)
    key.append(contentsOf: arena)
    key.append(count: links.count)
    for link in links {
      for run in [link.destination, link.title] { key.append(run) }
    }
    key.append(count: codeBlocks.count)
    for block in codeBlocks {
      for run in [block.info, block.code] { key.append(run) }
    }
    key.append(count: footnotes.count)
    for footnote in footnotes { key.append(count: Int(footnote)) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }

  fileprivate mutating func append(count: Int) {
    append(word: UInt64(bitPattern: Int64(count)))
  }

  fileprivate mutating func append(_ run: ArenaRun) {
    append(count: Int(run.start))
    append(count: Int(run.count))
  }

  /// The length first, so that no two rows of texts give the same bytes.
  fileprivate mutating func append(text: String) {
    append(count: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  fileprivate mutating func append(optional text: String?) {
    append(text == nil ? 0 : 1)
    if let text { append(text: text) }
  }
}
