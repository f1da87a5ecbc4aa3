/// A page of the site: its place in the model's list of pages.
package struct PageID: Hashable, Sendable, Comparable {
  let index: Int

  package static func < (left: PageID, right: PageID) -> Bool {
    left.index < right.index
  }
}
