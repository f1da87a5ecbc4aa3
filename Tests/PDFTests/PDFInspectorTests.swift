import PDF
import Testing

@Suite("The inspection of a PDF file")
struct PDFInspectorTests {
  @Test(
    "says what a file is that is not a PDF",
    arguments: [
      ("", PDFLookalike.empty), ("<!DOCTYPE html><p>Sign in</p>", .html), ("\u{7F}ELF", nil),
      ("{\\rtf1 }", .richText),
    ]
  )
  func lookalikes(text: String, lookalike: PDFLookalike?) {
    #expect(PDFInspector.inspect(Array(text.utf8)) == .failure(.notAPDF(lookalike)))
  }

  @Test("mends a file without an index, and says so")
  func withoutIndex() throws {
    let text = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 842 595]/Rotate 90>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/CropBox[10 0 2000 500]>> endobj
      trailer <</Root 1 0 R>>
      """
    let facts = try PDFInspector.inspect(Array(text.utf8)).get()
    #expect(facts.wasRepaired)
    #expect(facts.pages.map(\.size) == [PDFSize(width: 500, height: 832)])
    #expect(facts.pagesWithoutText == [1])
  }
}
