import Competences
import Diagnostics
import Foundation
import PDF
import SiteGenerator
import SiteTestSupport
import Testing

@testable import Bundling

@Suite("Attachments that cannot be shown, or only poorly")
struct AttachmentTests {
  private let line = SourceLocation(path: "e1.md", range: 10..<15)

  private var attachment: Competences.Attachment {
    Competences.Attachment(file: "a.pdf", title: "A file", location: line)
  }

  @Test(
    "Why a file cannot be read becomes a finding at the line that names it",
    arguments: [
      (PDFFailure.needsPassword, "attachment-password"),
      (.notAPDF(.html), "attachment-not-pdf"),
      (.notAPDF(nil), "attachment-not-pdf"),
      (.noPages, "attachment-without-pages"),
      (.tooManyPages(count: 2_000), "attachment-too-long"),
      (.damaged("no trailer"), "attachment-damaged"),
      (.unsupported("handler"), "attachment-damaged"),
      (.tooLarge(bytes: 300_000_000), "attachment-damaged"),
    ]
  )
  func failures(failure: PDFFailure, id: String) throws {
    let problem = AttachmentProblem(failure, limit: 160, isBudget: true)
    let found = try #require(problem.diagnostic(of: attachment, .final))
    #expect(found.kind.id == id)
    #expect(found.severity == .error)
    #expect(found.location == line)
    #expect(found.message.hasPrefix("attachment 'a.pdf' cannot be bundled: it "))
    #expect(problem.diagnostic(of: attachment, .draft)?.severity == .warning)
  }

  @Test("The limit to its pages is that of the whole bundle")
  func budget() throws {
    let problem = AttachmentProblem(.tooManyPages(count: 2_000), limit: 160, isBudget: true)
    let found = try #require(problem.diagnostic(of: attachment, .final))
    #expect(found.message.hasSuffix("it has 2000 pages"))
    #expect(found.help?.hasPrefix("the whole bundle may have 160 pages") == true)
  }

  @Test(
    "What a reader would notice is a warning",
    arguments: [
      (AttachmentFlaw.restricted, "attachment-restricted"),
      (.repaired, "attachment-repaired"),
      (.unembeddedFonts(["A", "B", "C", "D"]), "attachment-fonts"),
      (.withoutText([1, 3], of: 4), "attachment-without-text"),
      (.tooFine(600), "picture-too-fine"),
      (.tooCoarse(72), "picture-too-coarse"),
      (.signed, "attachment-signature"),
      (.unshownFields, "attachment-form"),
    ]
  )
  func flaws(flaw: AttachmentFlaw, id: String) {
    let found = flaw.diagnostic(of: attachment)
    #expect(found.kind.id == id)
    #expect(found.severity == .warning)
    #expect(found.location == line)
    #expect(found.help?.isEmpty == false)
  }

  @Test("What a file does by itself, and what it carries inside, is said to be left out")
  func leftOut() {
    let found = AttachmentFlaw.leftOut(scripts: true, files: true).diagnostic(of: attachment)
    #expect(found.kind.id == "attachment-left-out")
    #expect(found.severity == .note)
    #expect(
      found.message
        == "attachment 'a.pdf' has scripts or actions, and files inside, left out of the bundle"
    )
    #expect(
      AttachmentFlaw.leftOut(scripts: false, files: true).diagnostic(of: attachment).message
        == "attachment 'a.pdf' has files inside, left out of the bundle"
    )
  }

  @Test("A file of another kind, and one that lies about its kind, is left out of a draft")
  func draft() throws {
    var bundled = try BundledSite()
    bundled.attach("letter.docx", Array("PK".utf8))
    bundled.attach("page.pdf", Array("<!DOCTYPE html><html></html>".utf8))
    bundled.attach("cut.pdf", Array("%PDF-1.7\n1 0 obj\n<<".utf8))
    bundled.attach("photo.png", Array("not a picture".utf8))
    let ids = ["attachment-damaged", "attachment-kind", "attachment-not-pdf"]
    let final = try bundled.gathered(.final)
    for id in ids { #expect(final.diagnostic(id)?.severity == .error) }
    let draft = try bundled.gathered(.draft)
    #expect(!draft.diagnostics.contains { $0.severity == .error })
    for id in ids { #expect(draft.diagnostic(id)?.severity == .warning) }
    #expect(
      draft.diagnostic("attachment-kind")?.location?.path
        == "Content/portfolios/alex/evidence/e4.md"
    )
    let html = try bundled.html(.pdf, .draft)
    #expect(html.contains("letter.docx: it is neither a PDF nor a picture."))
    #expect(html.contains("page.pdf: it is not a PDF, but a web page."))
  }

  @Test("A missing file is an error at its line, and in a draft a page that says so")
  func missing() throws {
    var bundled = try BundledSite()
    bundled.attach("gone.pdf", nil)
    #expect(try bundled.gathered(.final).diagnostic("missing-attachment")?.severity == .error)
    #expect(try bundled.gathered(.draft).diagnostic("missing-attachment")?.severity == .warning)
    #expect(try bundled.html(.pdf, .draft).contains("gone.pdf: the file is not there."))
  }

  @Test("A picture of 20,000 by 20,000 pixels is refused before anything is laid out")
  func huge() throws {
    var bundled = try BundledSite()
    bundled.attach("huge.png", Self.png(width: 20_000, height: 20_000))
    let found = try bundled.gathered(.final).diagnostic("picture-too-large")
    #expect(found?.severity == .error)
    let path = "Content/portfolios/alex/evidence/e4.md"
    bundled.site[path]? += "\n![Huge](../attachments/huge.png)\n"
    let shown = try bundled.gathered(.final).diagnostic("picture-too-large")
    #expect(shown?.location?.path.text == path)
    #expect(shown?.message.hasPrefix("picture has 20000 by 20000 pixels") == true)
  }

  @Test(
    "A picture in a text is as fine as it is printed",
    arguments: [(400, "picture-too-coarse"), (2_000, nil), (5_000, "picture-too-fine")]
  )
  func resolution(width: Int, id: String?) throws {
    var bundled = try BundledSite()
    bundled.attach("shown.png", Self.png(width: width, height: width / 2))
    bundled.site["Content/portfolios/alex/evidence/e4.md"]? +=
      "\n![Shown](../attachments/shown.png)\n"
    let found = try bundled.gathered(.final).ids.filter { $0.hasPrefix("picture-") }
    #expect(found == (id.map { [$0] } ?? []))
  }

  /// The beginning of a PNG file, which says how large the picture is.
  private static func png(width: Int, height: Int) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + number(13) + Array("IHDR".utf8)
      + number(width) + number(height) + [8, 2, 0, 0, 0]
  }
}

extension BundledSite {
  /// Hands a file in with an item of its own; `nil` for one that is not there.
  fileprivate mutating func attach(_ file: String, _ bytes: [UInt8]?) {
    let path = "Content/portfolios/alex/evidence/e4.md"
    let head = """
      ---
      id: E4
      title: With files
      status: evidenced
      competences: [{code: "R&D2", claim: By these files.}]
      attachments:

      """
    let item = site[path] ?? head + "---\n\nText.\n"
    site[path] = item.replacingOccurrences(
      of: "---\n\nText.",
      with: "  - {file: \(file)}\n---\n\nText."
    )
    if let bytes { site.put(bytes, at: "Content/portfolios/alex/attachments/\(file)") }
  }
}
