import PDF
import Testing

@Suite(
  "The inspection of attachments",
  .enabled(if: MadeAttachments.areThere, MadeAttachments.reason)
)
struct AttachmentInspectionTests {
  @Test(
    "says why a file cannot be used",
    arguments: [
      ("user-password", PDFFailure.needsPassword), ("no-pages", .noPages),
      ("login", .notAPDF(.html)), ("empty", .notAPDF(.empty)),
      ("many-pages", .tooManyPages(count: 2000)),
    ]
  )
  func failures(name: String, failure: PDFFailure) throws {
    #expect(try MadeAttachments.inspected(name) == .failure(failure))
  }

  @Test("calls a file damaged that was cut off")
  func truncated() throws {
    guard case .failure(.damaged) = try MadeAttachments.inspected("truncated") else {
      Issue.record("it was taken for whole")
      return
    }
  }

  @Test("takes many pages where the limit allows them")
  func manyPages() throws {
    let bytes = try MadeAttachments.bytes("many-pages")
    let facts = try PDFInspector.inspect(bytes, limits: PDFLimits(pages: 2000)).get()
    #expect(facts.pageCount == 2000)
  }

  @Test(
    "gives the size that a reader sees, turned, cropped and in its own unit",
    arguments: [
      ("report", 595.28, 841.89), ("a3-landscape", 1190.55, 841.89), ("letter", 612, 792),
      ("rotated-90", 841.89, 595.28), ("rotated-180", 595.28, 841.89),
      ("rotated-270", 841.89, 595.28), ("cropped", 630, 420), ("turned", 350, 300),
      ("inherited", 400, 300),
    ]
  )
  func sizes(name: String, width: Double, height: Double) throws {
    let page = try #require(try MadeAttachments.inspected(name).get().pages.first)
    #expect(abs(page.size.width - width) < 0.01 && abs(page.size.height - height) < 0.01)
    #expect(page.isLandscape == (width > height))
    #expect(page.isReadable)
  }

  @Test("finds what a drawn page loses or keeps only in looks")
  func particulars() throws {
    func facts(_ name: String) throws -> InspectedPDF {
      try MadeAttachments.inspected(name).get()
    }
    #expect(try facts("owner-password").isRestricted)
    #expect(try facts("broken-index").wasRepaired)
    #expect(try facts("form").hasForm && !facts("form").hasUnshownFields)
    #expect(try facts("unshown").hasUnshownFields && facts("rendered").hasUnshownFields)
    #expect(try facts("signed").hasSignature)
    #expect(try facts("tagged").isTagged)
    #expect(try facts("scripts").hasScripts && facts("scripts").hasEmbeddedFiles)
    let plain = try facts("report")
    #expect(!plain.isRestricted && !plain.wasRepaired && !plain.hasForm && !plain.hasSignature)
    #expect(!plain.isTagged && !plain.hasScripts && !plain.hasEmbeddedFiles)
  }

  @Test("names the fonts that a file does not bring")
  func fonts() throws {
    #expect(try MadeAttachments.inspected("report").get().unembeddedFonts == ["Helvetica"])
    #expect(try MadeAttachments.inspected("drawn-font").get().unembeddedFonts == [])
  }

  @Test("finds pages without text and how fine their images are")
  func scans() throws {
    let facts = try MadeAttachments.inspected("scan").get()
    #expect(facts.pagesWithoutText == [1, 2])
    let resolutions = try facts.pages.map { try #require($0.greatestImageResolution) }
    #expect(abs(resolutions[0] - 150) < 0.1 && abs(resolutions[1] - 600) < 0.1)
    #expect(try MadeAttachments.inspected("report").get().pagesWithoutText == [])
  }

  @Test("reads a file's own bookmarks")
  func outline() throws {
    let outline = try MadeAttachments.inspected("report").get().outline
    #expect(outline.map(\.title) == ["Chapter é"])
    #expect(outline[0].page == 1)
    let section = try #require(outline[0].children.first)
    #expect(section.page == 3)
    #expect(abs((section.top ?? 0) - 241.89) < 0.01)
  }

  @Test("reads named places old and new, and those that a browser encoded")
  func destinations() throws {
    #expect(
      try PDFDestinations.read(MadeAttachments.bytes("clash-one")).get()
        == PDFDestinations.read(MadeAttachments.bytes("clash-two")).get()
    )
    let layout = try PDFDestinations.read(MadeAttachments.bytes("layout")).get()
    #expect(layout.pageCount == 30)
    #expect(layout.pages["part-29"] == 30 && layout.pages["café"] == 5)
    #expect(layout.pages["früh"] == 7 && layout.pages["łatwo"] == 8)
  }
}
