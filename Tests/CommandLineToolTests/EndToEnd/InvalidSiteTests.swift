import Foundation
import TestSupport
import Testing

@Suite("A site with mistakes")
struct InvalidSiteTests {
  private static let folder = FixtureFolder(path: FixtureSite.folder.path + "/invalid")

  @Test(
    "has all of them reported in one run, exits with 1 and is not published",
    arguments: folder.folders
  )
  func invalid(name: String) throws {
    try FixtureSite.with("invalid/" + name) { site in
      let run = try site.attain("build")
      try Self.folder.golden(name + "/expected.txt").check(run.output)
      #expect(run.status == 1)
      #expect(run.errors.hasSuffix("Nothing was published; _site is as it was.\n"))
      #expect(try site.files(in: "_site").isEmpty)
    }
  }

  @Test("is reported in the same way whatever the number of jobs", arguments: ["1", "2", "8"])
  func jobs(number: String) throws {
    try FixtureSite.with("invalid/links") { site in
      let run = try site.attain("check", "--jobs", number)
      #expect(run.output == (try Self.folder.text(of: "links/expected.txt")))
    }
  }

  @Test("leaves the last good site as it was")
  func lastGoodSite() throws {
    try FixtureSite.with(nil) { site in
      let first = try site.attain("build")
      #expect(first.status == 0)
      let good = try site.files(in: "_site")
      #expect(!good.isEmpty)
      try site.write(Array("---\ntitel: x\n---\n".utf8), to: "Content/broken.md")
      let second = try site.attain("build")
      #expect(second.status == 1)
      #expect(try site.files(in: "_site") == good)
    }
  }
}

@Suite("A folder that is no site")
struct NoSiteTests {
  @Test("has no Content")
  func noContent() throws {
    try FixtureSite.with(nil) { site in
      try site.remove("Content")
      try expect(site, toReport: "no-content.txt")
    }
  }

  @Test("has no Themes")
  func noThemes() throws {
    try FixtureSite.with(nil) { site in
      try site.remove("Themes")
      try expect(site, toReport: "no-themes.txt")
    }
  }

  @Test("has no site.yaml")
  func noSettings() throws {
    try FixtureSite.with(nil) { site in
      try site.remove("Content/site.yaml")
      try expect(site, toReport: "no-settings.txt")
    }
  }

  @Test("is asked to write over its own sources")
  func misplacedOutput() throws {
    try FixtureSite.with(nil) { site in
      let sources = try site.files(in: "Content")
      let run = try site.attain("build", "--output", "Content")
      let output = run.output.replacing(site.path + "/", with: "")
      try FixtureSite.folder.golden("misplaced-output.txt").check(output)
      #expect(run.status == 1)
      #expect(try site.files(in: "Content") == sources)
    }
  }

  @Test("does not exist")
  func nowhere() throws {
    try FixtureSite.with(nil) { site in
      let run = try site.attain("build", "--site", "nowhere")
      try FixtureSite.folder.golden("nowhere.txt").check(run.output)
      #expect(run.status == 1)
    }
  }

  @Test("has a file of 50 MB")
  func enormous() throws {
    try FixtureSite.with(nil) { site in
      try site.write([UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000), to: "Content/big.md")
      try expect(site, toReport: "enormous.txt")
    }
  }

  @Test("has a symbolic link that leaves it")
  func symbolicLink() throws {
    try FixtureSite.with(nil) { site in
      try FileManager.default.createSymbolicLink(
        atPath: site.path + "/Content/passwords.md",
        withDestinationPath: "/etc/passwd"
      )
      try expect(site, toReport: "symbolic-link.txt")
    }
  }

  @Test("is asked to write over files that are not its own")
  func foreignOutput() throws {
    try FixtureSite.with(nil) { site in
      try site.write(Array("mine".utf8), to: "_site/letter.txt")
      let run = try site.attain("build")
      let output = run.output.replacing(site.path + "/", with: "")
      try FixtureSite.folder.golden("foreign-output.txt").check(output)
      #expect(run.status == 1)
      #expect(try site.files(in: "_site") == ["letter.txt": Data("mine".utf8)])
    }
  }

  private func expect(_ site: FixtureSite, toReport golden: String) throws {
    let run = try site.attain("build")
    try FixtureSite.folder.golden(golden).check(run.output)
    #expect(run.status == 1)
    #expect(try site.files(in: "_site").isEmpty)
  }
}
