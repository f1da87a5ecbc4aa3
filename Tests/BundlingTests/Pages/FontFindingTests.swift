import Diagnostics
import Testing

@testable import Bundling
@testable import PDF

@Suite("Fonts of a bundle")
struct FontFindingTests {
  @Test(
    "that lack characters are a warning that names them and where they stand",
    arguments: [
      (["漢", "字", "漢"], "shows empty boxes, because no font has '漢' (U+6F22), '字' (U+5B57)"),
      (["\u{E000}\u{1}"], "shows empty boxes, because no font has U+E000, U+0001"),
      (["abcdef"], "'c' (U+0063), 'd' (U+0064) and 2 more"),
    ]
  )
  func missing(texts: [String], words: String) throws {
    let found = MissingCharacters(file(missing: [2: texts]), .sample).diagnostics
    #expect(found.map(\.kind.id) == ["bundle-missing-characters"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.hasPrefix("page 2") == true)
    #expect(found.first?.message.hasSuffix(words) == true, "\(found)")
  }

  @Test("that lack what the file does not name are a warning that says what stands before it")
  func unnamed() throws {
    let page = FinishedSample.page(1)
    let text = PDFPageText(
      runs: page.text.runs,
      unreadableFonts: [],
      missing: [PDFMissingText(text: nil, before: "in a list of the  office ")]
    )
    let file = FinishedSample.file.with([
      FinishedPage(size: page.size, links: [], drawings: [], text: text)
    ])
    #expect(
      MissingCharacters(file, nil).diagnostics.map(\.message) == [
        "page 1 shows empty boxes for characters that no font has, after 'list of the office'"
      ]
    )
  }

  @Test("that have every character are none")
  func complete() {
    #expect(MissingCharacters(FinishedSample.file, nil).diagnostics.isEmpty)
  }

  @Test("that lack a whole script do not fill the list")
  func script() {
    let pages = Dictionary(uniqueKeysWithValues: (1...40).map { ($0, ["न"]) })
    let found = MissingCharacters(file(missing: pages, pages: 40), nil).diagnostics
    #expect(found.count == 11)
    #expect(found.last?.message == "30 more pages show empty boxes for characters")
  }

  @Test("that the engine did not put in are a warning", arguments: [["A"], ["A", "B", "C", "D"]])
  func unembedded(names: [String]) {
    let layout = LaidOutPages(bytes: [], pages: [:], total: 1, fonts: [], unembeddedFonts: names)
    let found = UnembeddedFonts(layout).diagnostics
    #expect(found.map(\.kind.id) == ["bundle-fonts-not-embedded"])
    #expect(
      found.first?.message
        == (names.count == 1
          ? "bundle does not bring its font 'A'"
          : "bundle does not bring fonts 'A', 'B', 'C' and 1 more")
    )
    let whole = LaidOutPages(bytes: [], pages: [:], total: 1, fonts: ["A"])
    #expect(UnembeddedFonts(whole).diagnostics.isEmpty)
  }

  private func file(missing: [Int: [String]], pages: Int = 3) -> FinishedPDF {
    FinishedSample.file.with(
      (1...pages).map { number in
        let page = FinishedSample.page(number)
        return FinishedPage(
          size: page.size,
          links: [],
          drawings: [],
          text: PDFPageText(
            runs: page.text.runs,
            unreadableFonts: [],
            missing: (missing[number] ?? []).map { PDFMissingText(text: $0) }
          )
        )
      }
    )
  }
}
