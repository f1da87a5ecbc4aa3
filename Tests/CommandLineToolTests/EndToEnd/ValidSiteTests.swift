import Foundation
import TestSupport
import Testing

@Suite("A site without mistakes")
struct ValidSiteTests {
  private static let folder = FixtureFolder(path: FixtureSite.folder.path + "/valid")

  @Test("is published whole, with its findings beside it", arguments: folder.folders)
  func valid(name: String) throws {
    try FixtureSite.with("valid/" + name) { site in
      let run = try site.attain("build", "--notes")
      #expect(run.status == 0)
      try Self.folder.golden(name + "/expected.txt").check(run.output)
      let files = try site.files(in: "_site").keys.sorted().joined(separator: "\n") + "\n"
      try Self.folder.golden(name + "/files.txt").check(files)
    }
  }

  @Test("is the same byte for byte in every process and with any number of jobs")
  func deterministic() throws {
    try FixtureSite.with("valid/conventions") { site in
      for (jobs, output) in [("1", "a"), ("1", "b"), ("8", "c")] {
        let run = try site.attain("build", "--jobs", jobs, "--output", output)
        #expect(run.status == 0)
      }
      let first = try site.files(in: "a")
      #expect(first.count > 5)
      #expect(try site.files(in: "b") == first)
      #expect(try site.files(in: "c") == first)
    }
  }

  @Test("is checked without being written")
  func check() throws {
    try FixtureSite.with(nil) { site in
      let run = try site.attain("check")
      #expect(run.status == 0)
      #expect(run.errors.hasPrefix("Checked "))
      #expect(try site.files(in: "_site").isEmpty)
    }
  }

  @Test("is built again without a file being touched")
  func again() throws {
    try FixtureSite.with(nil) { site in
      let first = try site.attain("build")
      #expect(first.errors.hasPrefix("Built "))
      let second = try site.attain("build")
      #expect(second.errors.contains("_site was up to date."))
    }
  }

  @Test("fails under --strict where there is a warning")
  func strict() throws {
    try FixtureSite.with("valid/conventions") { site in
      let check = try site.attain("check")
      #expect(check.status == 0)
      let strict = try site.attain("build", "--strict")
      #expect(strict.status == 1)
      #expect(strict.errors.hasSuffix("Nothing was published; _site is as it was.\n"))
      #expect(try site.files(in: "_site").isEmpty)
    }
  }

  @Test("holds drafts only when asked")
  func drafts() throws {
    try FixtureSite.with("valid/conventions") { site in
      let plain = try site.attain("build", "--output", "a")
      let drafts = try site.attain("build", "--drafts", "--output", "b")
      #expect(plain.status == 0 && drafts.status == 0)
      #expect(try site.files(in: "a")["draft/index.html"] == nil)
      #expect(try site.files(in: "b")["draft/index.html"] != nil)
    }
  }

  @Test("is a usage error where the command line is wrong")
  func usage() throws {
    try FixtureSite.with(nil) { site in
      let run = try site.attain("build", "--jobs", "none")
      #expect(run.status == 64)
      #expect(run.output.isEmpty)
      #expect(try site.files(in: "_site").isEmpty)
    }
  }
}
