import CommandLineTool
import Foundation
import TestSupport
import Testing

@Suite("attain framework")
struct FrameworkCommandTests {
  private static let latest = "frameworks/acs-2024.yaml"

  @Test(
    "exports a framework and takes it back as it was, with all that the format cannot hold",
    arguments: ["csv", "case", "matrix", "json"]
  )
  func roundTrip(format: String) async throws {
    try await WritingSite.with { site in
      let before = try site.files()
      let file = site.path + "/exported." + format
      let exported = await site.attain(
        "framework",
        "export",
        "acs@2024",
        "--format",
        format,
        "--output",
        file
      )
      #expect(exported.status == .clean)
      #expect(exported.errors.contains("cannot hold") == ["csv", "matrix"].contains(format))
      let again = await site.attain("framework", "export", "acs", "--format", format)
      let written = try String(contentsOfFile: file, encoding: .utf8)
      #expect(again.output == written)
      let imported = await site.attain(
        "framework",
        "import",
        file,
        "--format",
        format,
        "--id",
        "acs",
        "--edition",
        "2024",
        "--title",
        "A new set"
      )
      #expect(imported.status == .clean, "\(imported.errors)")
      #expect(imported.output.contains("is up to date"))
      #expect(try site.files() == before)
    }
  }

  @Test("updates the edition that is there: what changed changes, crosswalk and head comment stay")
  func update() async throws {
    try await WritingSite.with { site in
      let table = await site.attain("framework", "export", "acs@2024", "--format", "csv").output
      try site.write(
        table.replacing("Analyse data", with: "Investigate data"),
        to: "../acs.csv"
      )
      let identity = ["--id", "acs", "--edition", "2024", "--title", "A new set"]
      let run = await RecordedRun(
        words: ["framework", "import", site.path + "/acs.csv", "--site", site.path] + identity
      )
      #expect(run.status == .clean)
      #expect(run.output.contains("Analyse data  ->  Investigate data"))
      let text = try site.text(Self.latest)
      #expect(text.hasPrefix("# The new set.\n"))
      #expect(text.contains("from: acs@2014"))
      #expect(text.contains("validFrom: 2024-04-01"))
      #expect(await site.attain("status", "alex-example").status == .clean)
      #expect(await site.attain("migrate", "alex-example", "--to", "acs@2024").output != "")
    }
  }

  @Test("makes a file for an edition that is not there, as a sample")
  func new() async throws {
    try await WritingSite.with { site in
      try site.write("code,title,group\nA 1,One,First\nA 2,Two,First\n", to: "../set.csv")
      let run = await site.attain(
        "framework",
        "import",
        site.path + "/set.csv",
        "--id",
        "set",
        "--edition",
        "1.10",
        "--title",
        "A set"
      )
      #expect(run.status == .clean)
      let text = try site.text("frameworks/set-1.10.yaml")
      #expect(text.contains("edition: \"1.10\""))
      #expect(text.contains("standing: sample"))
    }
  }

  @Test("lists every broken row with its place, and then writes nothing")
  func broken() async throws {
    try await WritingSite.with { site in
      try site.write("code,title\nA1,One\nA1,Two\n,Three\n", to: "../set.csv")
      let before = try site.files()
      let file = site.path + "/set.csv"
      let run = await RecordedRun(
        "framework",
        "import",
        file,
        "--site",
        site.path,
        "--id",
        "set",
        "--edition",
        "1",
        "--title",
        "A set"
      )
      #expect(run.status == .failed)
      #expect(run.errors.contains("\(file):3:"))
      #expect(run.errors.contains("\(file):4:"))
      #expect(run.errors.contains("was not imported"))
      #expect(try site.files() == before)
    }
  }

  @Test("overwrites no file that holds something else")
  func occupied() async throws {
    try await WritingSite.with { site in
      try site.write("code,title\nA1,One\n", to: "../set.csv")
      let before = try site.files()
      let words = [
        "framework", "import", site.path + "/set.csv", "--site", site.path, "--id", "set",
        "--edition", "1", "--title", "Set", "--output",
      ]
      let run = await RecordedRun(words: words + [site.path + "/Content/" + Self.latest])
      #expect(run.status == .failed)
      #expect(run.errors.contains("does not hold set@1"))
      #expect(try site.files() == before)
    }
  }

  @Test("says what differs between two editions")
  func diff() async throws {
    try await WritingSite.with { site in
      let run = await site.attain("framework", "diff", "acs@2014", "acs@2024")
      #expect(run.status == .clean)
      try MigrateTests.golden.golden("diff.txt").check(run.output)
      let same = await site.attain("framework", "diff", "acs@2014", "acs@2014")
      #expect(same.output == "acs@2014 and acs@2014 ask for the same.\n")
    }
  }

  @Test(
    "names the nearest framework, and refuses names that cannot stand in addresses",
    arguments: [
      (["export", "acs@204", "--format", "csv"], "did you mean 'acs@2014'?"),
      (["export", "zebra", "--format", "csv"], "there is acs@2024, acs@2014"),
      (["diff", "acs@2014", "acs@2025"], "did you mean"),
      (["export", "acs", "--format", "xml"], "'xml'"),
    ]
  )
  func unknown(arguments: [String], reason: String) async throws {
    try await WritingSite.with { site in
      let run = await RecordedRun(words: ["framework"] + arguments + ["--site", site.path])
      #expect(run.status == .usage)
      #expect(run.errors.contains(reason))
      #expect(run.output.isEmpty)
    }
  }

  @Test("says what is wrong with a file or a name that cannot be used")
  func unusable() async throws {
    try await WritingSite.with { site in
      let missing = await site.attain("framework", "import", site.path + "/no.csv")
      #expect(missing.status == .failed)
      #expect(missing.said.contains("it is not there"))
      try site.write("code,title\nA1,One\n", to: "../set.csv")
      let name = await site.attain("framework", "import", site.path + "/set.csv", "--id", "A Set")
      #expect(name.status == .usage)
      #expect(name.errors.contains("as in 'a-set'"))
    }
  }
}

@Suite("attain export")
struct ExportTests {
  @Test("writes the claims to standard output or to a file, the same bytes each time")
  func export() async throws {
    try await WritingSite.with { site in
      for format in ["csv", "json"] {
        let file = site.path + "/claims." + format
        let first = await site.attain("export", "alex-example", "--format", format)
        #expect(first.status == .clean)
        #expect(first.output.contains("Linac output audit"))
        for _ in 0..<2 {
          let run = await RecordedRun(
            "export",
            "alex-example",
            "--format",
            format,
            "--output",
            file,
            "--site",
            site.path
          )
          #expect(run.status == .clean)
          #expect(run.output.isEmpty)
          let written = try String(contentsOfFile: file, encoding: .utf8)
          #expect(written == first.output)
        }
      }
    }
  }

  @Test("says where it cannot write")
  func nowhere() async throws {
    try await WritingSite.with { site in
      let file = site.path + "/Content/site.yaml/claims.csv"
      let run = await site.attain("export", "alex-example", "--output", file)
      #expect(run.status == .failed)
      #expect(run.said.contains("a part of its path is a file"))
    }
  }
}
