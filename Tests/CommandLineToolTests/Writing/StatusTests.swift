import CommandLineTool
import Foundation
import TestSupport
import Testing

@Suite("attain status")
struct StatusTests {
  static let golden = FixtureFolder(beside: #filePath, "../Fixtures/status")

  @Test("shows each portfolio in a line, private ones too")
  func all() async throws {
    try await WritingSite.with { site in
      let run = await site.attain("status")
      #expect(run.status == .clean)
      try Self.golden.golden("all.txt").check(run.output)
    }
  }

  @Test("shows groups, evidence and gaps of one portfolio")
  func one() async throws {
    try await WritingSite.with { site in
      let run = await site.attain("status", "alex-example")
      #expect(run.status == .clean)
      try Self.golden.golden("one.txt").check(run.output)
    }
  }

  @Test(
    "says where the last bundle is, and how it stands to its budget",
    arguments: [(8, "8 pages, within the target of 9"), (12, "12 pages, 3 over the target of 9")]
      + [(20, "20 pages, 2 over the maximum of 18")]
  )
  func bundle(pages: Int, words: String) async throws {
    try await WritingSite.with { site in
      let none = await site.attain("status", "alex-example").output
      #expect(none.contains("No bundle yet; 'attain bundle alex-example --pdf' prints one."))
      let bundle = "_bundles/alex-example/alex-example-final.pdf"
      let folder = URL(fileURLWithPath: site.path + "/_bundles/alex-example")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let record = try String(
        contentsOfFile: Self.golden.path
          + "/../bundles/new/alex-example-final.pdf.bundle.json",
        encoding: .utf8
      )
      func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      // One that has no bundle beside it, and one that is no record, are nothing to speak of.
      try write(record, "gone.pdf.bundle.json")
      try write("{", "broken.pdf.bundle.json")
      try write("", "broken.pdf")
      #expect(await site.attain("status", "alex-example").output == none)
      let paged = record.replacing(
        /"pages": ?\{[^}]*\}/,
        with: #""pages": {"maximum": 18, "target": 9, "total": \#(pages)}"#
      )
      try write(paged, "alex-example-final.pdf.bundle.json")
      try write("", "alex-example-final.pdf")
      let status = await site.attain("status", "alex-example").output
      #expect(status.contains("Last bundle: \(site.path)/\(bundle), \(words)\n"), "\(status)")
    }
  }

  @Test("is a table and a document for programs", arguments: ["csv", "json"])
  func formats(format: String) async throws {
    try await WritingSite.with { site in
      let run = await site.attain("status", "alex-example", "--format", format)
      #expect(run.status == .clean)
      try Self.golden.golden("one.\(format)").check(run.output)
    }
  }

  @Test("has colours on a terminal that has them, and the same words")
  func colours() async throws {
    try await WritingSite.with { site in
      let terminal = OutputDevice.terminal(columns: 100, isColoured: true)
      let coloured = await site.attain("status", "alex-example", terminal: terminal).output
      let plain = await site.attain("status", "alex-example").output
      #expect(coloured.contains("\u{1B}["))
      #expect(!plain.contains("\u{1B}["))
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  @Test("keeps to a narrow terminal")
  func narrow() async throws {
    try await WritingSite.with { site in
      try site.write(
        try site.text("frameworks/acs-2014.yaml").replacing(
          "title: Research",
          with: "title: Research and development in a department that has a long name"
        ),
        to: "frameworks/acs-2014.yaml"
      )
      let terminal = OutputDevice.terminal(columns: 80, isColoured: false)
      let run = await site.attain("status", "alex-example", terminal: terminal)
      let bars = run.output.split(separator: "\n").filter { $0.contains("█") }
      #expect(bars.count == 3)
      #expect(bars.allSatisfy { $0.count <= 80 })
      #expect(run.output.contains("Research and develo…"))
    }
  }

  @Test("fails with --require complete where something is missing, and only there")
  func require() async throws {
    try await WritingSite.with { site in
      #expect(await site.attain("status", "--require", "complete").status == .failed)
      for item in ["e02.md", "e03.md"] {
        try FileManager.default.removeItem(
          atPath: site.path + "/Content/portfolios/alex-example/evidence/" + item
        )
      }
      try site.write(
        """
        holder: { name: Alex Example }
        frameworks: [acs@2014]
        notApplicable:
          - { code: Sci 2.1, reason: Shown elsewhere. }
          - { code: R&D2, reason: Shown elsewhere. }
          - { code: Man5, reason: Shown elsewhere. }
        """,
        to: AlexFiles.portfolio
      )
      let unsigned = await site.attain("status", "alex-example", "--require", "complete")
      #expect(unsigned.status == .failed)
      #expect(await site.attain("sign", "alex-example", "E01", "--by", "Jo").status == .clean)
      let complete = await site.attain("status", "alex-example", "--require", "complete")
      #expect(complete.status == .clean)
      #expect(complete.output.contains("Nothing is missing."))
    }
  }

  @Test("never says that a portfolio is complete whose files cannot all be read")
  func unreadable() async throws {
    try await WritingSite.with { site in
      try site.write("---\nid: E09\n---\n", to: "portfolios/sam-sample/evidence/e09.md")
      let run = await site.attain("status", "sam-sample", "--require", "complete")
      #expect(run.status == .failed)
      #expect(run.said.contains("(sam-sample); 'attain check' lists them"))
      try site.write("holder: [", to: "portfolios/sam-sample/portfolio.yaml")
      let broken = await site.attain("status", "sam-sample")
      #expect(broken.status == .failed)
      #expect(broken.said.contains("portfolio 'sam-sample' cannot be read"))
      #expect(broken.said.contains("Content/portfolios/sam-sample/portfolio.yaml:1:"))
      #expect(await site.attain("status").said.contains("(sam-sample)"))
    }
  }

  @Test("names the nearest portfolio to one that is not there")
  func unknown() async throws {
    try await WritingSite.with { site in
      let near = await site.attain("status", "alex-exmple")
      #expect(near.status == .usage)
      #expect(near.said.contains("did you mean 'alex-example'?"))
      let far = await site.attain("status", "nobody")
      #expect(far.said.contains("'alex-example', 'sam-sample'"))
    }
  }

  @Test("says what a folder needs that is no site")
  func noSite() async throws {
    try await WritingSite.with { site in
      let run = await RecordedRun("status", "--site", site.path + "/Content/portfolios")
      #expect(run.status == .failed)
      #expect(run.said.contains("holds no folder Content"))
      #expect(run.said.contains("--site"))
    }
  }

  @Test("says how to begin where there is no portfolio")
  func none() async throws {
    try await WritingSite.with { site in
      try FileManager.default.removeItem(atPath: site.path + "/Content/portfolios")
      let run = await site.attain("status")
      #expect(run.status == .clean)
      #expect(run.output.contains("attain new portfolio"))
    }
  }
}
