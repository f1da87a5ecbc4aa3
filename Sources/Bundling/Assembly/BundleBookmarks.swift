internal import PDF

/// The bookmarks of a bundle: each with the number of its page, those of attachments under them.
struct BundleBookmarks {
  private let pages: [String: Int]
  private let attachments: [BundleAnchor: (source: Int, pages: Int, outline: [PDFBookmark])]

  init(
    _ attachments: [BundleAttachment],
    _ sources: AttachmentSources,
    _ layout: LaidOutPages
  ) {
    pages = layout.pages
    let outlines = sources.bytes.map { PDFInspector.outline(of: $0) }
    self.attachments = Dictionary(
      attachments.compactMap { attachment in
        sources.index(of: attachment).map { index in
          (attachment.anchor, (index, attachment.pages.count, outlines[index]))
        }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The bookmarks of a document's outline.
  ///
  /// - Parameter entries: The outline as the document has it.
  /// - Returns: The same with page numbers, and with the attachments' own bookmarks.
  func entries(_ entries: [BundleOutlineEntry]) -> [PDFOutlineEntry] {
    entries.map { entry in
      let page = pages[entry.anchor.text]
      return PDFOutlineEntry(
        title: Self.title(entry.title, page: page),
        target: page == nil ? nil : .destination(entry.anchor.text),
        children: self.entries(entry.children) + brought(to: entry.anchor)
      )
    }
  }

  /// What a bookmark says: `E06 Linac output audit (page 37)`.
  static func title(_ title: String, page: Int?) -> String {
    title + (page.map { " (page \($0))" } ?? "")
  }

  /// The bookmarks that an attachment brings along, with the numbers that its pages have here.
  private func brought(to anchor: BundleAnchor) -> [PDFOutlineEntry] {
    guard let attachment = attachments[anchor] else { return [] }
    func entries(_ bookmarks: [PDFBookmark]) -> [PDFOutlineEntry] {
      bookmarks.map { bookmark in
        let page = bookmark.page.flatMap { $0 <= attachment.pages ? $0 : nil }
        return PDFOutlineEntry(
          title: Self.title(bookmark.title, page: page.flatMap { pages[anchor.page($0).text] }),
          target: page.map { .source(attachment.source, page: $0, top: bookmark.top) },
          children: entries(bookmark.children)
        )
      }
    }
    return entries(attachment.outline)
  }
}
