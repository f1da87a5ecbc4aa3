import Foundation
import PDF
import TestSupport
import Testing

@Suite(
  "A layout by a browser",
  .enabled(if: Browser.name != nil, "neither chromium-headless-shell nor chromium is there")
)
struct BrowserLayoutTests {
  static let html = """
    <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Layout</title><style>
    @page { size: A4; margin: 20mm;
      @bottom-center { content: "page " counter(page) " of " counter(pages) } }
    @page wide { size: A4 landscape }
    section { break-before: page } .wide { page: wide }
    </style></head><body><h1>Contents</h1>
    <p>Office <a href="#e-E001--slug">Item</a>, <a class="page-ref" href="#e-E001--slug">2</a>;
    <a class="page-ref" href="#café">3</a></p>
    <table><thead><tr><th scope="col">Code</th><th scope="col">Page</th></tr></thead>
    <tr><th scope="row">R&amp;D1</th><td><a href="#e-E001--slug">2</a></td></tr></table>
    <section id="e-E001--slug"><h2>Efficient office</h2></section>
    <section class="wide" id="café"><h2>Wide</h2></section></body></html>
    """

  static let layout = Result { try Browser.layOut(html) }

  static func assembled(_ layout: [UInt8]) throws -> [UInt8] {
    let frame = PDFRectangle(left: 100, top: 150, width: 400, height: 400)
    let page = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Count 1/MediaBox[0 0 90 90]/Resources<<>>/Kids[3 0 R]>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R>> endobj
      trailer <</Root 1 0 R/Size 4>>
      """
    return try PDFAssembly(
      layout: layout,
      sources: [Array(page.utf8)],
      placements: [PDFPlacement(page: 2, source: 0, sourcePage: 1, frame: frame)],
      outline: [PDFOutlineEntry(title: "Wide · 3", target: .destination("café"))],
      metadata: PDFMetadata(title: "Bundle", language: "en-GB", creator: "attain")
    ).assembled().get().bytes
  }

  @Test("says where its anchors are, those with accents too")
  func destinations() throws {
    let destinations = try PDFDestinations.read(Self.layout.get()).get()
    #expect(destinations.pageCount == 3)
    #expect(destinations.pages == ["e-E001--slug": 2, "café": 3])
  }

  @Test("can be read to the last number once it is assembled")
  func text() throws {
    let finished = try FinishedPDF.read(Self.assembled(Self.layout.get())).get()
    #expect(finished.pages.map(\.size.isA4) == [true, true, true])
    #expect(finished.pages.map(\.size.isLandscape) == [false, false, true])
    let first = finished.pages[0]
    #expect(first.links.map(\.target) == [.page(2), .page(2), .page(3), .page(2)])
    #expect(
      first.links.map { first.text.string(in: $0.rectangle) } == ["Item", "2", "3", "2"]
    )
    #expect(finished.pages[1].text.string.contains("Efficient office"))
    for (index, page) in finished.pages.enumerated() {
      #expect(page.text.string.contains("page \(index + 1) of 3"))
      #expect(page.text.unreadableFonts.isEmpty)
    }
    #expect(finished.pages[1].drawings.count == 1)
    #expect(
      finished.outline == [PDFBookmark(title: "Wide · 3", page: 3, top: finished.outline[0].top)]
    )
    #expect(finished.isTagged)
  }

  @Test("gives the same bytes from another run of the browser")
  func deterministic() throws {
    let first = try Self.assembled(Self.layout.get())
    let second = try Self.assembled(Browser.layOut(Self.html))
    #expect(first == second)
  }
}

/// A browser that lays out pages, if one is there.
private enum Browser {
  static let name = ["chromium-headless-shell", "chromium"].first {
    (try? FinishedProcess($0, ["--version"]).status) == 0
  }

  static func layOut(_ html: String) throws -> [UInt8] {
    let name = try #require(name)
    return try TemporaryFolder.with { folder in
      try Data(html.utf8).write(to: URL(fileURLWithPath: folder + "/layout.html"))
      let run = try FinishedProcess(
        name,
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
          "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(folder)/layout.pdf",
          "file://\(folder)/layout.html",
        ]
      )
      #expect(run.status == 0, "\(run.errors)")
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/layout.pdf")))
    }
  }
}
