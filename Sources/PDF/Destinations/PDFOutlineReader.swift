/// Reads the outline of a file, however its list is linked.
struct PDFOutlineReader {
  /// Deeper entries are left out.
  private static let greatestDepth = 32

  /// Entries after these are left out.
  private static let mostEntries = 20_000

  private let document: PDFDocument
  private let pages: [PDFPage]
  private let places: PDFPlaces
  private var seen: Set<PDFReference> = []

  static func bookmarks(
    of document: PDFDocument,
    _ pages: [PDFPage],
    _ places: PDFPlaces
  ) -> [PDFBookmark] {
    var reader = PDFOutlineReader(document: document, pages: pages, places: places)
    let root = document.dictionary(document.catalog["Outlines"])
    return reader.entries(from: root?["First"], depth: 0)
  }

  private init(document: PDFDocument, pages: [PDFPage], places: PDFPlaces) {
    self.document = document
    self.pages = pages
    self.places = places
  }

  private mutating func entries(from first: PDFValue?, depth: Int) -> [PDFBookmark] {
    guard depth < Self.greatestDepth else { return [] }
    var result: [PDFBookmark] = []
    var next = first
    while let reference = document.lastReference(next), seen.count < Self.mostEntries,
      seen.insert(reference).inserted, let entries = document.dictionary(.reference(reference))
    {
      let place = places.place(of: entries)
      result.append(
        PDFBookmark(
          title: document.text(entries["Title"]) ?? "",
          page: place?.page,
          top: place.flatMap(top),
          children: self.entries(from: entries["First"], depth: depth + 1)
        )
      )
      next = entries["Next"]
    }
    return result
  }

  private func top(of place: PDFPlace) -> Double? {
    guard let upper = place.upper else { return nil }
    let page = pages[place.page - 1]
    let seen = page.toVisible(PDFPoint(x: place.left ?? page.visible.x0, y: upper))
    return page.size.height - seen.y
  }
}
