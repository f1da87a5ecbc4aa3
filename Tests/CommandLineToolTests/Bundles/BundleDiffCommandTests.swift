import CommandLineTool
import Foundation
import TestSupport
import Testing

@Suite("attain bundle diff")
struct BundleDiffCommandTests {
  private static let fixtures = FixtureFolder(beside: #filePath, "../Fixtures/bundles")
  private static let old = fixtures.path + "/old/alex-example-draft.pdf.bundle.json"
  private static let new = fixtures.path + "/new/alex-example-final.pdf.bundle.json"

  @Test("says what changed")
  func text() async throws {
    let run = await RecordedRun("bundle", "diff", Self.old, Self.new)
    #expect(run.status == .clean)
    try Self.fixtures.golden("diff.txt").check(run.output)
  }

  @Test("also writes a page that needs nothing but itself")
  func html() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("attain-test-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = await RecordedRun(
      "bundle",
      "diff",
      Self.old,
      Self.new,
      "--html",
      folder + "/changes.html"
    )
    #expect(run.status == .clean)
    let page = try String(contentsOfFile: folder + "/changes.html", encoding: .utf8)
    try Self.fixtures.golden("diff.html").check(page)
  }

  @Test("takes a bundle, its record or its folder, and needs no more than the record")
  func names() async throws {
    let whole = await RecordedRun("bundle", "diff", Self.old, Self.new).output
    for (old, new) in [
      (Self.fixtures.path + "/old", Self.fixtures.path + "/new"), (Self.old, Self.new),
    ] {
      #expect(await RecordedRun("bundle", "diff", old, new).output == whole)
    }
  }

  @Test("says that nothing differs where nothing does")
  func same() async {
    let run = await RecordedRun("bundle", "diff", Self.old, Self.fixtures.path + "/old")
    #expect(run.output == "Nothing differs: the two bundles hold the same.\n")
  }

  @Test("says what is missing where there is no record")
  func missing() async {
    let none = await RecordedRun("bundle", "diff", Self.old, Self.fixtures.path)
    #expect(none.status == .failed)
    #expect(none.said.contains("holds no record of a bundle"))
    let gone = await RecordedRun("bundle", "diff", Self.fixtures.path + "/gone.pdf", Self.new)
    #expect(gone.said.contains("gone.pdf' cannot be read: it is not there"))
    let beside = await RecordedRun("bundle", "diff", #filePath, Self.new)
    #expect(beside.said.contains("has no record 'BundleDiffCommandTests.swift.bundle.json'"))
    #expect(beside.said.contains("keep the two together"))
  }
}
