import Bundling
import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Making a bundle")
struct MakingFaultTests {
  @Test("is refused where the engine left out the pages of attachments")
  func attachments() throws {
    let fake = try FakeEngine("onepage")
    let made = try MadeExample(.pdf, engine: .program(fake.engine.path), in: old())
    #expect(
      made.findings.contains { $0.hasPrefix("bundle-assembly-failed: layout has no page for") },
      "\(made.findings)"
    )
    try staysOld(made)
  }

  @Test("is refused where the finished file does not pass its check")
  func check() throws {
    let fake = try FakeEngine("onepage")
    let made = try MadeExample(
      .pdf,
      documents: ["statement"],
      engine: .program(fake.engine.path),
      in: old()
    )
    #expect(
      made.findings.contains("bundle-check-failed: page 1: does not say that it is page 1 of 1")
    )
    try staysOld(made)
  }

  @Test("is refused where the page numbers never settle")
  func restless() throws {
    let fake = try FakeEngine("restless")
    let made = try MadeExample(.pdf, engine: .program(fake.engine.path), in: old())
    #expect(
      made.findings.contains {
        $0.hasPrefix("page-numbers-do-not-settle: page numbers still change after 5 passes: 'part-")
      },
      "\(made.findings)"
    )
    try staysOld(made)
  }

  @Test(
    "leaves the last good one where the engine fails",
    arguments: ["crash", "nothing", "markup"]
  )
  func engines(name: String) throws {
    let fake = try FakeEngine(name)
    let made = try MadeExample(.pdf, engine: .program(fake.engine.path), in: old())
    #expect(made.findings.contains { $0.hasPrefix("engine-") })
    try staysOld(made)
  }

  @Test("says why it cannot be written")
  func unwritable() throws {
    let folder = try old()
    let made = try MadeExample(
      .html,
      documents: ["statement"],
      in: folder,
      file: "alex.pdf/new.html"
    )
    #expect(made.findings.count == 1)
    #expect(made.findings.first?.hasPrefix("bundle-unwritable: bundle '") == true)
    #expect(made.findings.first?.contains("cannot be written") == true)
    try staysOld(made)
  }

  @Test("writes HTML without any engine, the same bytes twice and in another folder")
  func html() throws {
    let first = try MadeExample(.html)
    let second = try MadeExample(.html)
    #expect(first.findings == [])
    #expect(!first.bytes.isEmpty)
    #expect(first.bytes == second.bytes)
    #expect(first.record == second.record)
    #expect(try BundleManifest(first.record).file == Digest(of: first.bytes))
    let text = String(decoding: first.bytes, as: UTF8.self)
    #expect(!text.contains(first.folder.path.text))
  }

  @Test("says that a record belongs to another version of the file")
  func record() throws {
    let fake = try FakeEngine("onepage")
    let bytes = try fake.layOut().get()
    let ids = BundleCheck(verifying: bytes, against: .sample).diagnostics.map(\.kind.id)
    #expect(ids.contains("bundle-record-differs"))
    #expect(
      BundleCheck(
        verifying: bytes,
        against: .sample.changed { $0.file = Digest(of: bytes) }
      ).diagnostics.allSatisfy { $0.kind.id == "bundle-check-failed" }
    )
  }

  private func old() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("old", to: "alex.pdf")
    try folder.write("{old}", to: "alex.pdf.bundle.json")
    return folder
  }

  private func staysOld(_ made: MadeExample) throws {
    #expect(made.report.bundle?.isWritten != true)
    #expect(
      try made.folder.texts() == ["alex.pdf": "old", "alex.pdf.bundle.json": "{old}"]
    )
  }
}
