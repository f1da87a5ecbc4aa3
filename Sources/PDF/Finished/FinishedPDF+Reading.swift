extension FinishedPDF {
  /// Reads the facts of a finished document.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limits: how much of it is taken on.
  /// - Returns: the facts, or why the file cannot be used.
  package static func read(
    _ bytes: [UInt8],
    limits: PDFLimits = .bundle
  ) -> Result<FinishedPDF, PDFFailure> {
    PDFDocument.open(bytes, limits).flatMap { document in
      PDFPageTree.pages(of: document, limit: limits.pages).map { pages in
        facts(of: document, pages, ContentBudget(bytes: limits.contentBytes))
      }
    }
  }

  private static func facts(
    of document: PDFDocument,
    _ pages: [PDFPage],
    _ budget: ContentBudget
  ) -> FinishedPDF {
    let catalog = document.catalog
    let places = PDFPlaces(document, pages)
    let texts = PageTextReader(document, budget)
    let preferences = document.dictionary(catalog["ViewerPreferences"])
    let files = document.dictionary(catalog["Names"])?["EmbeddedFiles"]
    return FinishedPDF(
      pages: pages.map { page in
        let (text, drawings) = texts.read(page)
        return FinishedPage(
          size: page.size,
          links: LinkReader.links(on: page, in: document, places),
          drawings: drawings,
          text: text
        )
      },
      outline: PDFOutlineReader.bookmarks(of: document, pages, places),
      labels: PageLabels.labels(of: document, count: pages.count),
      destinations: places.pageNumbersByName,
      language: document.text(catalog["Lang"]),
      title: document.text(document.dictionary(document.trailer["Info"])?["Title"]),
      showsTitle: document.resolved(preferences?["DisplayDocTitle"]).isTrue,
      opening: opening(catalog["OpenAction"], in: document, places),
      isTagged: document.isTagged,
      embeddedFiles: PDFNameTree.entries(files, in: document)
        .map { PDFTextString.text($0.name) }.sorted()
    )
  }

  private static func opening(
    _ value: PDFValue?,
    in document: PDFDocument,
    _ places: PDFPlaces
  ) -> PDFOpening? {
    let action = document.dictionary(value)
    let destination = action.map { $0["D"] ?? .null } ?? value
    guard let place = places.place(destination) else { return nil }
    let list = document.array(destination) ?? []
    let zoom = list.count > 4 ? document.number(list[4]) : nil
    return PDFOpening(page: place.page, zoom: zoom.flatMap { $0 > 0 ? $0 : nil })
  }
}
