import CommandLineTool
import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("attain bundle")
struct BundleCommandTests {
  @Test("wants to know which portfolio, and names the nearest one")
  func unknown() async throws {
    #expect(
      await RecordedRun("bundle").said.contains("Which portfolio? 'attain status' lists them.")
    )
    try await WritingSite.with { site in
      let run = await site.attain("bundle", "alex-exmple")
      #expect(run.status == .usage)
      #expect(run.said.contains("did you mean 'alex-example'?"))
    }
  }

  @Test(
    "refuses what cannot be meant",
    arguments: [
      (["--engine", "chromum"], "did you mean 'chromium'?"),
      (["--engine-timeout", "0"], "it is 1 or more"),
      (["--html", "--pdf"], "--pdf"),
      (["--revision", " "], "'--revision' needs something to write"),
      (["--documents", " , "], "names nothing"),
      (["--output", "folder/"], "'--output' names a file"),
      (["--verify", "alex.pdf"], "leave the portfolio out"),
    ]
  )
  func refused(words: [String], answer: String) async {
    let run = await RecordedRun(words: ["bundle", "alex-example"] + words)
    #expect(run.status == .usage)
    #expect(run.said.contains(answer), "\(run.said)")
  }

  @Test("says what to install where there is no layout engine, and that HTML works without")
  func noEngine() async throws {
    try await WritingSite.with { site in
      let run = await site.attain("bundle", "alex-example", "--pdf", path: "/nowhere")
      #expect(run.status == .failed)
      #expect(run.output.contains("[engine-not-found]"))
      #expect(run.output.contains("chromium-headless-shell"))
      #expect(run.output.contains("'--html'"))
      #expect(run.said.contains("Nothing was written"))
    }
  }

  @Test(
    "writes nothing where the site is read from or published to",
    arguments: ["Content/alex.pdf", "Themes/new/folder/alex.pdf", "_site/files/alex.pdf"]
  )
  func misplaced(file: String) async throws {
    try await WritingSite.with { site in
      try FileManager.default.createDirectory(
        atPath: site.path + "/_site",
        withIntermediateDirectories: true
      )
      try "".write(
        toFile: site.path + "/_site/.attain-manifest",
        atomically: true,
        encoding: .utf8
      )
      let run = await site.attain(
        "bundle",
        "alex-example",
        "--output",
        site.path + "/" + file,
        path: "/nowhere"
      )
      #expect(run.status == .failed)
      #expect(run.output.contains("[bundle-misplaced]"), "\(run.output)")
      #expect(!FileManager.default.fileExists(atPath: site.path + "/" + file))
    }
  }

  @Test("says that a folder cannot be written over, and how else")
  func folder() async throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path.text + "/handed-in"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let run = await Self.bundle(to: folder)
    #expect(run.status == .failed)
    #expect(run.output.contains("cannot be written: it is a folder"), "\(run.output)")
    #expect(run.output.contains("[bundle-unwritable]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  #if os(Linux)
    @Test(
      "says that a place is read-only or full, and leaves the last good bundle",
      .enabled(if: SmallDisk.canBeMounted, "only the superuser can mount a disk"),
      arguments: [true, false]
    )
    func unwritable(isReadOnly: Bool) async throws {
      let scratch = try ScratchFolder()
      let folder = scratch.path.text + "/handed-in"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let disk = try SmallDisk(at: DiskPath(folder), kilobytes: 16)
      defer { withExtendedLifetime(disk) {} }
      for name in ["alex.html", "alex.html.bundle.json"] {
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      if isReadOnly { try disk.makeReadOnly() }
      let run = await Self.bundle(to: folder + "/alex.html")
      #expect(run.status == .failed)
      #expect(run.output.contains("[bundle-unwritable]"), "\(run.output)")
      let reason = isReadOnly ? "read-only" : "the disk is full"
      #expect(run.output.contains(reason), "\(run.output)")
      #expect(run.said.contains("alex.html is as it was"), "\(run.said)")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["alex.html", "alex.html.bundle.json"])
      let old = try String(contentsOfFile: folder + "/alex.html", encoding: .utf8)
      #expect(old == "old")
    }
  #endif

  @Test("--verify says of what is no bundle that it is none")
  func verify() async throws {
    try await WritingSite.with { site in
      let file = site.path + "/Content/site.yaml"
      let run = await RecordedRun("bundle", "--verify", file)
      #expect(run.status == .failed)
      #expect(run.output.contains("bundle cannot be read: it is no PDF file"))
      #expect(run.output.contains("[bundle-unreadable]"))
      let gone = await RecordedRun("bundle", "--verify", site.path + "/alex.pdf")
      #expect(gone.said.contains("cannot be read: it is not there"))
    }
  }

  /// Bundles a page of this repository's example portfolio.
  private static func bundle(to file: String) async -> RecordedRun {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    return await RecordedRun(
      "bundle",
      "alex-example",
      "--documents",
      "statement",
      "--output",
      file,
      "--site",
      root,
      "--as-of",
      "2026-12-01"
    )
  }

  @Test("--help shows how to begin")
  func help() async {
    let run = await RecordedRun("bundle", "--help")
    #expect(run.status == .clean)
    #expect(run.output.contains("attain bundle alex-example --pdf"))
    #expect(await RecordedRun("bundle", "print", "--help").output.contains("--engine-timeout"))
  }
}

extension WritingSite {
  /// Runs a command with a search path of its own.
  fileprivate func attain(_ arguments: String..., path: String) async -> RecordedRun {
    await RecordedRun(
      words: arguments + ["--site", self.path],
      environment: ["PATH": path, "TMPDIR": FileManager.default.temporaryDirectory.path]
    )
  }
}
