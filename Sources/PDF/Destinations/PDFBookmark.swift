/// An entry of the outline that readers show beside the pages.
package struct PDFBookmark: Hashable, Sendable {
  package let title: String

  /// The number of the page it leads to; `nil` where it leads to none.
  package let page: Int?

  /// How far below that page's top edge it leads, in points; `nil` where it says nothing of that.
  package let top: Double?

  package let children: [PDFBookmark]

  package init(title: String, page: Int?, top: Double? = nil, children: [PDFBookmark] = []) {
    self.title = title
    self.page = page
    self.top = top
    self.children = children
  }
}
