package import Diagnostics
internal import URI

/// One place of a text that refers to something: a link, an image or an include.
package struct MarkdownReference: Hashable, Sendable {
  /// The node in its document, by which the resolution's answer is handed back.
  package let node: NodeID

  package let target: ReferenceTarget

  /// The destination as it was written, escapes resolved.
  package let destination: String

  /// The place of the whole link.
  package let location: SourceLocation

  /// The place of the destination alone, where an edit can replace it.
  ///
  /// That of the definition for `[text][label]`, so it may lie outside of the link, and several links
  /// may have the same; `nil` where it cannot be told.
  package let destinationLocation: SourceLocation?

  /// The place for a diagnostic about the destination.
  package var bestLocation: SourceLocation { destinationLocation ?? location }
}

extension MarkdownDocument {
  /// Every link, image and include, in the order of the text.
  ///
  /// Cheap: only these nodes are read.
  package var references: [MarkdownReference] {
    tree.references.map { reference(at: Int($0)) }
  }

  /// Every include, in the order of the text.
  package var includes: [MarkdownReference] {
    tree.references.filter { tree.nodes[Int($0)].tag == .include }.map { reference(at: Int($0)) }
  }

  /// Every link and image whose destination names a fragment, in the order of the text.
  package var referencesToFragments: [MarkdownReference] {
    tree.references.filter { index in
      let record = tree.nodes[Int(index)]
      guard record.tag != .include else { return false }
      let destination = tree.links[Int(record.payload)].destination
      return tree.arena[destination.range].contains(UInt8(ascii: "#"))
    }
    .map { reference(at: Int($0)) }
  }

  private func reference(at index: Int) -> MarkdownReference {
    let record = tree.nodes[index]
    let link = tree.links[Int(record.payload)]
    let destination = tree.text(link.destination).string
    let target: ReferenceTarget =
      switch record.tag {
      case .include: .snippet(PercentEncoding.decode(destination[...]))
      case .image: ReferenceTarget(image: destination)
      default: ReferenceTarget(link: destination, title: tree.text(link.title).string)
      }
    let range = Int(link.destinationLower)..<Int(link.destinationUpper)
    return MarkdownReference(
      node: NodeID(index),
      target: target,
      destination: destination,
      location: self[NodeID(index)].location,
      destinationLocation: range.isEmpty ? nil : SourceLocation(path: path, range: range)
    )
  }
}
