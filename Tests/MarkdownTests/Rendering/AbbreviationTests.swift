import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite("Abbreviations")
struct AbbreviationTests {
  private static let table = AbbreviationTable(
    ["ACS", "R&D", "EA", "EAST", "MPCE", "é1"].map {
      AbbreviationTable.Entry(abbreviation: $0, meaning: "m")
    }
  )

  @Test(
    "are explained at their first use, as words of their own",
    arguments: [
      ("the ACS and ACS", "the {ACS} and ACS"),
      ("ACSs BACS ACS_1 ACS2", "ACSs BACS ACS_1 ACS2"),
      ("acs Acs", "acs Acs"),
      ("(ACS), ACS-registered", "({ACS}), ACS-registered"),
      ("the ACS’s “EA”", "the {ACS}’s “{EA}”"),
      ("EAST or EA", "{EAST} or {EA}"),
      ("EASTER", "EASTER"),
      ("R&D1 and R&D", "R&amp;D1 and {R&amp;D}"),
      ("éACS ACSé", "éACS ACSé"),
      ("# ACS\n\n[ACS](a.md) `ACS` *ACS*", "[ACS] ACS {ACS}"),
      ("| ACS |\n|---|\n| EA |", "{ACS} {EA}"),
      ("![ACS](a.png) ACS", "! {ACS}"),
    ]
  )
  func first(markdown: String, expected: String) {
    let source = SourceText(path: "a.md", text: markdown)
    let document = MarkdownParser().parse(source, body: 0..<source.bytes.count).document
    let html = HTMLRenderer(abbreviations: Self.table).render(MarkdownComposition(document)).html
    let marked = html.description
      .replacing(/<h\d.*<\/h\d>\n/, with: "")
      .replacing(/<abbr title="m">/, with: "{").replacing("</abbr>", with: "}")
      .replacing(/<a [^>]*>/, with: "[").replacing("</a>", with: "]")
      .replacing(/<img[^>]*>/, with: "!")
      .replacing(/<[^>]*>/, with: "")
    #expect(marked.split(whereSeparator: \.isWhitespace).joined(separator: " ") == expected)
  }

  @Test("of two for one word hold the first")
  func twice() {
    let table = AbbreviationTable([
      AbbreviationTable.Entry(abbreviation: "A", meaning: "first"),
      AbbreviationTable.Entry(abbreviation: "A", meaning: "second"),
    ])
    #expect(table.entries.map(\.meaning) == ["first"])
  }
}
