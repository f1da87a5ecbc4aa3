/// The name of a node within its document.
///
/// Nodes are numbered from the root in the order of the text, so identifiers compare by place and
/// the same text always gives the same ones. An identifier means nothing in another document.
package struct NodeID: Hashable, Sendable {
  let index: Int

  init(_ index: Int) {
    self.index = index
  }
}

extension NodeID: Comparable {
  package static func < (left: NodeID, right: NodeID) -> Bool {
    left.index < right.index
  }
}
