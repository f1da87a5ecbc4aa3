@testable import PDF

/// A finished file of three pages, made by hand: contents, an item, a page of its attachment.
enum FinishedSample {
  static let frame = PDFRectangle(left: 34, top: 72, width: 500, height: 700)
  static let placement = PDFPlacement(page: 3, source: 0, sourcePage: 1, frame: frame)

  static let file = FinishedPDF(
    pages: [
      page(
        1,
        links: [link(at: 100, to: .page(2)), link(at: 130, to: .page(2))],
        words: [("E01 Linac audit", 100, 40), ("2", 130, 40)]
      ),
      page(2, links: [link(at: 90, to: .address("https://hospital.example/"))]),
      page(
        3,
        // What is drawn has links of its own, over whatever it likes.
        links: [link(at: 300, to: .page(1))],
        drawings: [PDFDrawing(rectangle: frame)]
      ),
    ],
    outline: [
      PDFBookmark(title: "Contents (page 1)", page: 1),
      PDFBookmark(
        title: "Evidence (page 2)",
        page: 2,
        children: [PDFBookmark(title: "E01 Linac audit (page 2)", page: 2)]
      ),
    ],
    labels: ["1", "2", "3"],
    destinations: ["part-contents": 1, "part-evidence": 2],
    language: "en-GB",
    title: "Portfolio",
    showsTitle: true,
    opening: PDFOpening(page: 1, zoom: 1),
    isTagged: true,
    embeddedFiles: []
  )

  /// A link over one line of text, some way down the page.
  static func link(at top: Double, to target: PDFLink.Target) -> PDFLink {
    PDFLink(
      rectangle: PDFRectangle(left: 40, top: top, width: 200, height: 12),
      target: target
    )
  }

  /// An upright page with its foot and some words, each with the place of its first letter.
  static func page(
    _ number: Int,
    links: [PDFLink] = [],
    drawings: [PDFDrawing] = [],
    words: [(text: String, top: Double, left: Double)] = [("A line of text", 90, 40)],
    foot: String? = nil
  ) -> FinishedPage {
    let all = words + [(foot ?? "Page \(number) of 3", 810, 260)]
    return FinishedPage(
      size: PDFSize(width: 595.275, height: 841.89),
      links: links,
      drawings: drawings,
      text: PDFPageText(
        runs: all.map { word in
          PDFTextRun(
            glyphs: word.text.enumerated().map { index, letter in
              PDFGlyph(
                text: String(letter),
                rectangle: PDFRectangle(
                  left: word.left + Double(index) * 6,
                  top: word.top,
                  width: 6,
                  height: 10
                )
              )
            }
          )
        },
        unreadableFonts: []
      )
    )
  }
}
