package import Diagnostics

/// A node of a document: a cursor from which its kind, place and children are read.
package struct MarkdownNode: Sendable {
  package let document: MarkdownDocument
  package let id: NodeID

  var record: NodeRecord { document.tree.nodes[id.index] }

  package var kind: NodeKind {
    let record = record
    let tree = document.tree
    switch record.tag {
    case .document: return .document
    case .blockQuote: return .blockQuote
    case .callout: return .callout(Callout(index: Int(record.small)))
    case .list:
      return .list(
        ListStyle(
          start: record.flags.contains(.ordered) ? Int(record.payload) : nil,
          isTight: record.flags.contains(.tight),
          holdsTasks: record.flags.contains(.task)
        )
      )
    case .item:
      guard record.flags.contains(.task) else { return .item(nil) }
      return .item(record.flags.contains(.done) ? .done : .open)
    case .footnoteDefinition: return .footnoteDefinition(label: tree.text(tree.run(of: record)))
    case .paragraph: return .paragraph
    case .heading: return .heading(level: Int(record.small))
    case .table: return .table
    case .tableRow: return .tableRow(isHeader: record.flags.contains(.header))
    case .tableCell: return .tableCell(ColumnAlignment(index: Int(record.small)))
    case .codeBlock:
      let block = tree.codeBlocks[Int(record.payload)]
      return .codeBlock(info: tree.text(block.info), code: tree.text(block.code))
    case .htmlBlock: return .htmlBlock(tree.text(tree.run(of: record)))
    case .thematicBreak: return .thematicBreak
    case .include: return .include(tree.link(of: record))
    case .text: return .text(tree.text(tree.run(of: record)))
    case .code: return .code(tree.text(tree.run(of: record)))
    case .html: return .html(tree.text(tree.run(of: record)))
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .emphasis: return .emphasis
    case .strong: return .strong
    case .strikethrough: return .strikethrough
    case .link: return .link(tree.link(of: record))
    case .image: return .image(tree.link(of: record))
    case .footnoteReference: return .footnoteReference(definition: NodeID(Int(record.payload)))
    }
  }

  /// Where the node stands in its file; where its own place cannot be told, that of its block.
  package var location: SourceLocation {
    let record = record
    return SourceLocation(
      path: document.path,
      range: Int(record.lower)..<Int(record.upper)
    )
  }

  /// The nodes right below this one, in the order of the text.
  package var children: Siblings {
    Siblings(document: document, upcoming: id.index + 1, end: Int(record.subtreeEnd))
  }

  /// Every node below this one, in the order of the text.
  package var descendants: LazyMapCollection<Range<Int>, MarkdownNode> {
    let document = document
    return (id.index + 1..<Int(record.subtreeEnd)).lazy.map { document[NodeID($0)] }
  }

  /// The nodes right below another one.
  package struct Siblings: Sequence, IteratorProtocol {
    let document: MarkdownDocument
    var upcoming: Int
    let end: Int

    package mutating func next() -> MarkdownNode? {
      guard upcoming < end else { return nil }
      let node = document[NodeID(upcoming)]
      upcoming = Int(node.record.subtreeEnd)
      return node
    }
  }
}

extension Callout {
  init(index: Int) {
    self = Callout.allCases[index]
  }

  var index: Int {
    switch self {
    case .note: 0
    case .tip: 1
    case .important: 2
    case .warning: 3
    case .caution: 4
    }
  }
}

extension ColumnAlignment {
  init?(index: Int) {
    switch index {
    case 1: self = .left
    case 2: self = .center
    case 3: self = .right
    default: return nil
    }
  }

  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    default: return nil
    }
  }

  var index: Int {
    switch self {
    case .left: 1
    case .center: 2
    case .right: 3
    }
  }
}
