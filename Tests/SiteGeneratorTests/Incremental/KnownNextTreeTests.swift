import Diagnostics
import Foundation
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("The tree that a revision exchanges for the output")
struct KnownNextTreeTests {
  private static let page = "Content/page.md"

  /// A site that was built and revised until there is a tree of the build before that the record knows.
  private func revised() throws -> DiskSite {
    let disk = try DiskSite(
      .plain([
        Self.page: "---\ntitle: A page\n---\n",
        "Content/glossary.md": "---\ntitle: Another\n---\n\nText.\n",
        "Content/routes/route.md": "---\ntitle: A page\n---\n\nText.\n",
      ])
    )
    for sentence in ["", "One.", "Two.", "Three."] { _ = try revision(of: disk, sentence) }
    return disk
  }

  private func revision(
    of disk: DiskSite,
    _ sentence: String,
    page: String = page,
    beforeExchange: @escaping @Sendable () -> Void = {}
  ) throws -> (report: BuildReport, folders: Int) {
    try disk.settle()
    let text = "---\ntitle: A page\n---\n\n\(sentence)\n"
    try disk.scratch.write(text, to: "site/\(page)")
    try disk.settle()
    let counting = InterceptedFileSystem(beforeExchange: beforeExchange)
    let report = disk.build(try disk.request(), on: counting)
    return (report, counting.otherFoldersListed)
  }

  private func expectClean(_ disk: DiskSite, _ comment: Comment? = nil) throws {
    _ = disk.build(try disk.request(output: "clean", caching: .none))
    #expect(try disk.texts() == (try disk.texts(in: "clean")), comment)
  }

  @Test("is not listed, but for its top, where its folders are as they were left")
  func known() throws {
    let disk = try revised()
    let other = "Content/routes/route.md"
    _ = try revision(of: disk, "One.", page: other)
    let changes = [
      ("Four.", Self.page), ("Five.", other), ("Six.", Self.page), ("Seven.", Self.page),
      ("Eight.", other), ("Nine.", other), ("Ten.", Self.page),
    ]
    for (sentence, page) in changes {
      let (report, folders) = try revision(of: disk, sentence, page: page)
      #expect(report.isRevision)
      #expect(report.publishing?.method == .exchange)
      #expect(folders == 1)
      try expectClean(disk)
    }
  }

  /// What somebody may do to it.
  enum Change: String, CaseIterable {
    case strangerAtTheTop, strangerBelow, strangeFolder, missingFile, exchangedFile, movedFolder,
      gone

    /// The name in the tree of a file that is no longer, or was never, one of the site's.
    var stranger: String? {
      switch self {
      case .strangerAtTheTop: "stranger.html"
      case .strangerBelow: "glossary/stranger.html"
      case .strangeFolder: "routes/strange/index.html"
      case .movedFolder: "elsewhere/index.html"
      case .missingFile, .exchangedFile, .gone: nil
      }
    }
  }

  @Test(
    "is made right where somebody has changed it meanwhile, but for files of theirs",
    arguments: Change.allCases
  )
  func changed(change: Change) throws {
    let disk = try revised()
    let next = ".attain/publishing/out/next"
    let files = FileManager.default
    let root = disk.folder(next)
    #expect(files.fileExists(atPath: root.appendingPathComponent("glossary/index.html").path))
    switch change {
    case .strangerAtTheTop, .strangerBelow, .strangeFolder:
      try disk.scratch.write("X", to: "\(next)/\(try #require(change.stranger))")
    case .missingFile:
      try files.removeItem(at: root.appendingPathComponent("glossary/index.html"))
    case .exchangedFile:
      try Data("X".utf8).write(
        to: root.appendingPathComponent("glossary/index.html"),
        options: .atomic
      )
    case .movedFolder:
      try files.moveItem(
        at: root.appendingPathComponent("glossary"),
        to: root.appendingPathComponent("elsewhere")
      )
    case .gone: try files.removeItem(at: root)
    }
    if let stranger = change.stranger {
      let before = try disk.texts()
      let (report, _) = try revision(of: disk, "Refused.")
      #expect(report.diagnostics.map(\.kind.id).contains("output-not-ours"))
      #expect(report.diagnostics.contains { $0.message.contains("'\(stranger)'") })
      #expect(try disk.texts() == before)
      try files.removeItem(at: root.appendingPathComponent(stranger))
    }
    for sentence in ["Four.", "Five.", "Six."] {
      let (report, _) = try revision(of: disk, sentence)
      #expect(report.publishing?.method == .exchange)
      try expectClean(disk, "\(change), \(sentence)")
    }
  }

  @Test("never becomes a site with a file that somebody put into the output during a build")
  func strangerDuringBuild() throws {
    let disk = try revised()
    let (scratch, before) = (disk.scratch, try disk.texts())
    let during = try revision(of: disk, "Four.") { try? scratch.write("mine", to: "out/mine.txt") }
    #expect(during.report.isRevision)
    #expect(during.report.publishing?.method == .exchange)
    let published = try disk.texts()
    #expect(published.keys.sorted() == before.keys.sorted())
    for sentence in ["Five.", "Six."] {
      let report = try revision(of: disk, sentence).report
      #expect(report.diagnostics.map(\.kind.id).contains("output-not-ours"), "\(sentence)")
      #expect(try disk.texts() == published)
    }
    let stranger = ".attain/publishing/out/next/mine.txt"
    #expect(try disk.scratch.texts()[stranger] == "mine")
    try FileManager.default.removeItem(at: disk.folder(stranger))
    #expect(try revision(of: disk, "Seven.").report.publishing?.method == .exchange)
    try expectClean(disk)
  }

  @Test("gets the names of the site where pages come and go")
  func comingAndGoing() throws {
    let disk = try revised()
    let extra = "site/Content/routes/extra.md"
    for sentence in ["Four.", "Five."] {
      try disk.scratch.write("---\ntitle: Extra \(sentence)\n---\n\nText.\n", to: extra)
      _ = try revision(of: disk, sentence)
      #expect(try disk.texts()["routes/extra/index.html"] != nil)
      try expectClean(disk)
      try FileManager.default.removeItem(at: disk.folder(extra))
      _ = try revision(of: disk, sentence)
      #expect(try disk.texts()["routes/extra/index.html"] == nil)
      try expectClean(disk)
      _ = try revision(of: disk, sentence + " More.")
      try expectClean(disk)
    }
  }
}
