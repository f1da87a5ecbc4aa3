/// An entry of the bookmarks of a bundle, and what stands under it.
package struct BundleOutlineEntry: Hashable, Sendable {
  package let title: String
  package let anchor: BundleAnchor
  package let children: [BundleOutlineEntry]

  /// An entry for a place.
  package init(title: String, anchor: BundleAnchor, children: [BundleOutlineEntry] = []) {
    self.title = title
    self.anchor = anchor
    self.children = children
  }
}
