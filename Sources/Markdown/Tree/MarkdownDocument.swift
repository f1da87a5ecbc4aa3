package import Diagnostics

/// One Markdown text as an immutable syntax tree in which every node knows its place in the file.
///
/// The tree is flat and small: walking it touches neighbouring memory, and holding one for each of
/// ten thousand pages is cheap. Walk it from ``root``.
///
/// An immutable class, so that a node, which holds its document, is copied by counting one reference.
package final class MarkdownDocument: Sendable {
  /// The file that the text stands in.
  package let path: SourcePath

  let tree: SyntaxTree

  /// What tells the text from every other; `nil` where nobody gave it one.
  package let identity: TextIdentity?

  init(path: SourcePath, tree: SyntaxTree, identity: TextIdentity? = nil) {
    self.path = path
    self.tree = tree
    self.identity = identity
  }

  /// A document without any text.
  package convenience init(emptyAt path: SourcePath) {
    var tree = SyntaxTree()
    tree.nodes = [NodeRecord(tag: .document, subtreeEnd: 1)]
    self.init(path: path, tree: tree)
  }

  package var root: MarkdownNode { MarkdownNode(document: self, id: NodeID(0)) }

  package subscript(id: NodeID) -> MarkdownNode { MarkdownNode(document: self, id: id) }

  /// Holds no block at all.
  package var isEmpty: Bool { tree.nodes.count < 2 }

  /// Every footnote definition that the text refers to, in the order of first use.
  package var footnoteDefinitions: [MarkdownNode] {
    tree.footnotes.map { self[NodeID(Int($0))] }
  }
}
