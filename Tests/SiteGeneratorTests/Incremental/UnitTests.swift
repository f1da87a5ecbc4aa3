import SiteGenerator
import SiteTestSupport
import Testing

@Suite("One part of a site that changes by itself")
struct UnitTests {
  private let page = "Content/routes/route-2.md"
  private let item = "Content/portfolios/alex-example/evidence/e01-radiation-safety.md"

  private func preview() throws -> MemoryPreview {
    var preview = MemoryPreview(try InMemorySite.copy(of: InMemorySite.repository))
    #expect(try preview.turn().changes != nil)
    return preview
  }

  @Test(
    "is built without the rest, and equals a clean build",
    arguments: [
      ("a word of a page", "Content/routes/route-2.md", "\nOne more word.\n"),
      ("a heading of a page", "Content/routes/route-1.md", "\n## One more\n\nText.\n"),
      ("a question", "Content/faqs/portfolio.md", "\n## Is there one more?\n\nYes.\n"),
      (
        "a word of evidence", "Content/portfolios/alex-example/evidence/e01-radiation-safety.md",
        "\nMore.\n"
      ),
      (
        "a mistake in evidence",
        "Content/portfolios/alex-example/evidence/e02-cross-calibration.md", "\n[x](no.md)\n"
      ),
    ]
  )
  func isBuiltAlone(what: String, path: String, addition: String) throws {
    var preview = try preview()
    let old = try #require(preview.site[path], "\(path)")
    preview.site[path] = old + addition
    #expect(try preview.turn().isRevision, "\(what)")
    preview.site[path] = old + addition + addition
    #expect(try preview.turn().isRevision, "\(what)")
    preview.site[path] = old
    #expect(try preview.turn().isRevision, "\(what)")
  }

  @Test(
    "is built with the rest where that may see a difference, and equals a clean build",
    arguments: [
      ("title: ", "title: Another "), ("\n---\n", "\n---\n\n[To a heading](route-1.md#none)\n"),
      ("\n---\n", "\n---\n\n[A competence](competence:Tech1)\n"),
      ("\ntitle:", "\ndraft: yes\ntitle:"),
    ]
  )
  func isBuiltWithTheRest(old: String, new: String) throws {
    var preview = try preview()
    let text = try #require(preview.site[page])
    let range = try #require(text.firstRange(of: old))
    preview.site[page] = text[..<range.lowerBound] + new + text[range.upperBound...]
    #expect(try !preview.turn().isRevision)
    preview.site[page] = text
    _ = try preview.turn()
  }

  @Test(
    "is built with the pages that show what an item of evidence says, and equals a clean build",
    arguments: [
      ("claim: I rewrote", "claim: It was I who rewrote", true),
      ("title: ", "title: Another ", true),
      ("status: signed off", "status: evidenced", true),
      ("form: certificate", "form: report", true),
      ("summary: ", "summary: In short. ", true), ("signOff:\n", "sinOff:\n", true),
      ("- code: Tech5\n", "- code: Tech6\n", false), ("id: E01", "id: E91", false),
    ]
  )
  func isBuiltWithWhatShowsIt(old: String, new: String, alone: Bool) throws {
    var preview = try preview()
    let text = try #require(preview.site[item])
    let range = try #require(text.firstRange(of: old))
    preview.site[item] = text[..<range.lowerBound] + new + text[range.upperBound...]
    #expect(try preview.turn().isRevision == alone)
    preview.site[item] = text
    #expect(try preview.turn().isRevision == alone)
  }

  @Test("shows what was changed while the site had an error, once it is mended")
  func showsWhatWasPending() throws {
    var preview = try preview()
    let (first, second) = (page, item)
    let (text, evidence) = (
      try #require(preview.site[first]), try #require(preview.site[second])
    )
    preview.site[first] = text + "\n[Nowhere](nowhere.md)\n"
    #expect(try preview.turn().changes == nil)
    preview.site[second] = evidence + "\nWritten meanwhile.\n"
    #expect(try preview.turn().changes == nil)
    preview.site[first] = text
    let turn = try preview.turn()
    #expect(turn.isRevision)
    #expect(turn.changes?.isEmpty == false)
  }
}
