import Diagnostics
import Testing

@testable import Bundling
@testable import PDF

@Suite("The check of a finished bundle")
struct BundleCheckTests {
  @Test("finds nothing in one that is sound, and says what it looked at")
  func sound() {
    let result = check(FinishedSample.file)
    #expect(result.faults == [])
    #expect(result.report.pages == 3)
    #expect(result.report.links == 4)
    #expect(result.report.numbers == 1)
    #expect(result.report.bookmarks == 3)
    #expect(result.report.drawings == 1)
  }

  @Test("finds a printed number that is not that of the page it names")
  func wrongNumber() {
    #expect(
      faults { $0[0] = Self.contents(links: [(100, 2), (130, 3)]) }
        == ["1: prints 2 for a place on page 3", "-: 1 printed page numbers lead nowhere"]
    )
  }

  @Test("finds a line of the contents with another number, or none")
  func contents() {
    let manifest = Self.manifest.changed { $0.parts[0].kind = "contents" }
    var pages = FinishedSample.file.pages
    pages[0] = FinishedSample.page(
      1,
      links: [100, 130, 160].map { FinishedSample.link(at: $0, to: .page(2)) },
      words: [
        ("E01 Linac audit 2", 100, 40), ("E02 Trial 3", 130, 40), ("E03 Poster", 160, 40),
      ]
    )
    let result = check(FinishedSample.file.with(pages), manifest: manifest)
    #expect(
      words(result) == [
        "1: prints 3 for a place on page 2", "1: 'E03Poster' has no page number",
      ]
    )
  }

  @Test("takes a code that is a number for a code")
  func code() {
    let manifest = BundleManifest.sample.changed { manifest in
      manifest = Self.manifest
      manifest.claims[0].code = "2"
    }
    var pages = FinishedSample.file.pages
    pages[0] = Self.contents(links: [(100, 2), (130, 3)])
    let result = check(FinishedSample.file.with(pages), manifest: manifest, printedNumbers: 0)
    #expect(result.faults == [])
  }

  @Test("takes the raised mark of a note for no page number")
  func note() {
    let text = FinishedSample.page(
      2,
      links: [
        PDFLink(
          // The last letter of the line reaches into it.
          rectangle: PDFRectangle(left: 99.8, top: 86, width: 5, height: 8),
          target: .page(3)
        )
      ],
      words: [("A line of", 90, 46)]
    )
    let mark = PDFTextRun(
      glyphs: [
        PDFGlyph(text: "1", rectangle: PDFRectangle(left: 100, top: 87, width: 4, height: 6))
      ]
    )
    let page = FinishedPage(
      size: text.size,
      links: text.links,
      drawings: [],
      text: PDFPageText(runs: text.text.runs + [mark], unreadableFonts: [])
    )
    #expect(faults { $0[1] = page } == [])
  }

  @Test("finds links that lead nowhere or lie over nothing")
  func links() {
    let nowhere = FinishedSample.link(at: 90, to: .nothing("e-E99"))
    #expect(
      faults { $0[1] = FinishedSample.page(2, links: [nowhere]) } == [
        "2: link 'Alineoftext' leads nowhere"
      ]
    )
    let overNothing = FinishedSample.link(at: 400, to: .page(1))
    #expect(
      faults { $0[1] = FinishedSample.page(2, links: [overNothing]) } == [
        "2: link to page 1 lies over nothing"
      ]
    )
  }

  @Test("takes a link within another to the same place for a part of it")
  func partOfLink() {
    // A line of the contents as WeasyPrint marks it: the whole, its number, and the dots between.
    let line = FinishedSample.link(at: 90, to: .page(3))
    let parts = [(40.0, 0.0), (100, 30), (40, 200)].map { left, width in
      PDFLink(
        rectangle: PDFRectangle(left: left, top: 91, width: width, height: 10),
        target: .page(3)
      )
    }
    #expect(
      faults { $0[1] = FinishedSample.page(2, links: [parts[0], line, line] + parts[1...]) } == []
    )
    let elsewhere = PDFLink(rectangle: parts[0].rectangle, target: .page(1))
    // A line drawn within, wherever its place is put.
    let drawn = PDFLink(
      rectangle: PDFRectangle(left: 100, top: 300, width: 90, height: 0.8),
      target: .page(3)
    )
    #expect(faults { $0[1] = FinishedSample.page(2, links: [line, drawn]) } == [])
    #expect(
      faults { $0[1] = FinishedSample.page(2, links: [line, elsewhere]) } == [
        "2: link to page 1 lies over nothing"
      ]
    )
  }

  @Test("takes the hair of a link at the foot of a page for a part of it, on the next page")
  func cutLink() {
    let hair = PDFLink(
      rectangle: PDFRectangle(left: 40, top: 780, width: 4, height: 0.5),
      target: .page(1)
    )
    let rest = PDFLink(
      rectangle: PDFRectangle(left: 40, top: 90, width: 4, height: 10),
      target: .page(1)
    )
    #expect(
      faults {
        $0[0] = FinishedSample.page(1, links: [hair])
        $0[1] = FinishedSample.page(2, links: [rest])
      } == ["-: 1 printed page numbers lead nowhere"]
    )
    let alone = PDFLink(
      rectangle: PDFRectangle(left: 300, top: 780, width: 4, height: 0.5),
      target: .page(1)
    )
    #expect(
      faults { $0[1] = FinishedSample.page(2, links: [alone]) } == [
        "2: link to page 1 lies over nothing"
      ]
    )
  }

  @Test("finds a page that says it is another, or says nothing", arguments: ["Page 2 of 4", ""])
  func foot(text: String) {
    #expect(
      faults { $0[1] = FinishedSample.page(2, foot: text) } == [
        "2: does not say that it is page 2 of 3"
      ]
    )
  }

  @Test("finds a page that is not A4")
  func size() {
    let letter = FinishedPage(
      size: PDFSize(width: 612, height: 792),
      links: [],
      drawings: [],
      text: FinishedSample.file.pages[1].text
    )
    #expect(faults { $0[1] = letter } == ["2: is 216 by 279 mm, not A4"])
  }

  @Test("finds an attachment's page that is missing or out of its frame")
  func drawings() {
    #expect(
      faults { $0[2] = FinishedSample.page(3) } == ["3: page 1 of its attachment is missing"]
    )
    let large = PDFDrawing(rectangle: PDFRectangle(left: 0, top: 0, width: 595, height: 842))
    #expect(
      faults { $0[2] = FinishedSample.page(3, drawings: [large]) } == [
        "3: page 1 of its attachment is missing"
      ]
    )
  }

  @Test("finds bookmarks that say another page than theirs, and parts without one")
  func bookmarks() {
    let outline = [
      PDFBookmark(title: "Contents (page 1)", page: 2),
      PDFBookmark(title: "Evidence (page 3)", page: nil),
    ]
    #expect(
      words(check(FinishedSample.file.with(outline: outline))) == [
        "-: bookmark 'Contents (page 1)' leads to page 2",
        "-: bookmark 'Evidence (page 3)' leads to no page",
        "1: part 'Contents' has no bookmark",
      ]
    )
  }

  @Test("finds labels, a title, a language and an opening that are not as they should be")
  func document() {
    let file = FinishedPDF(
      pages: FinishedSample.file.pages,
      outline: FinishedSample.file.outline,
      labels: ["1", "2", "iii"],
      destinations: [:],
      language: nil,
      title: "Portfolio",
      showsTitle: false,
      opening: nil,
      isTagged: true,
      embeddedFiles: []
    )
    #expect(
      words(check(file)) == [
        "3: has the label 'iii', not its number", "-: does not say its language",
        "-: does not show its title", "-: does not open at 100% on its first page",
      ]
    )
  }

  @Test("finds a record of other pages")
  func record() {
    let manifest = Self.manifest.changed { manifest in
      manifest.pages.total = 4
      manifest.parts[1].span?.firstPage = 3
    }
    #expect(
      words(check(FinishedSample.file, manifest: manifest)) == [
        "3: part 'Evidence' has no bookmark", "-: has 3 pages, and its record says 4",
        "2: 'Evidence' begins here, and its record says page 3",
      ]
    )
  }

  @Test("says of a file that is no PDF, or of another version, what it is")
  func file() {
    let text = BundleCheck(verifying: Array("<p>Hello".utf8), against: nil).diagnostics
    #expect(text.map(\.kind.id) == ["bundle-unreadable"])
  }

  private static let manifest = BundleManifest.sample.changed { manifest in
    manifest.pages.total = 3
    manifest.parts = [
      .init(
        id: "part-contents",
        title: "Contents",
        kind: "cover",
        span: .init(firstPage: 1, pages: 1)
      ),
      .init(
        id: "part-evidence",
        title: "Evidence",
        kind: "evidence",
        span: .init(firstPage: 2, pages: 2)
      ),
    ]
    manifest.evidence = []
  }

  private static func contents(links: [(top: Double, page: Int)]) -> FinishedPage {
    FinishedSample.page(
      1,
      links: links.map { FinishedSample.link(at: $0.top, to: .page($0.page)) },
      words: [("E01 Linac audit", 100, 40), ("2", 130, 40)]
    )
  }

  private func check(
    _ file: FinishedPDF,
    manifest: BundleManifest = BundleCheckTests.manifest,
    printedNumbers: Int = 1
  ) -> CheckResult {
    CheckedBundle(
      file: file,
      manifest: manifest,
      placements: [FinishedSample.placement],
      printedNumbers: printedNumbers
    ).result
  }

  private func faults(_ change: (inout [FinishedPage]) -> Void) -> [String] {
    var pages = FinishedSample.file.pages
    change(&pages)
    return words(check(FinishedSample.file.with(pages)))
  }

  private func words(_ result: CheckResult) -> [String] {
    result.faults.map { "\($0.page.map(String.init) ?? "-"): \($0.message)" }
  }
}

extension FinishedPDF {
  func with(
    _ pages: [FinishedPage]? = nil,
    outline: [PDFBookmark]? = nil
  ) -> FinishedPDF {
    FinishedPDF(
      pages: pages ?? self.pages,
      outline: outline ?? self.outline,
      labels: labels,
      destinations: destinations,
      language: language,
      title: title,
      showsTitle: showsTitle,
      opening: opening,
      isTagged: isTagged,
      embeddedFiles: embeddedFiles
    )
  }
}
