import CommandLineTool
import Foundation
import Testing

@Suite("attain sign")
struct SignTests {
  private static let words = ["--by", "Dr Jo: Bloggs", "--role", "Supervisor"]

  @Test("adds an entry, keeps every other byte, and leaves no other file behind")
  func signs() async throws {
    try await WritingSite.with { site in
      let before = try site.files()
      let run = await RecordedRun(
        words: ["sign", "alex-example", "E01"] + Self.words
          + ["--registration", "CS99999", "--date", "2025-12-01", "--site", site.path]
      )
      #expect(run.status == .clean)
      #expect(run.output.contains("E01 signed by Dr Jo: Bloggs on 1 December 2025"))
      #expect(run.said.contains("still 'evidenced'"))
      let after = try site.files()
      let unsigned = try #require(before[AlexFiles.audit])
      let signed = try #require(after[AlexFiles.audit])
      #expect(
        after.filter { $0.key != AlexFiles.audit } == before.filter { $0.key != AlexFiles.audit }
      )
      let entry =
        /signOff:\n  - by: "Dr Jo: Bloggs"\n    role: Supervisor\n    registration: CS99999\n    date: 2025-12-01\n    item: [0-9a-f]{64}\n    wording: [0-9a-f]{64}\n/
      #expect(signed.contains(entry))
      #expect(signed.replacing(entry, with: "") == unsigned)
    }
  }

  @Test("signs an item whose status says so before anybody has signed")
  func signsWhatIsMarkedAsSigned() async throws {
    try await WritingSite.with { site in
      let item = try site.text(AlexFiles.audit)
      try site.write(
        item.replacing("status: evidenced", with: "status: signed off"),
        to: AlexFiles.audit
      )
      let run = await RecordedRun(
        words: ["sign", "alex-example", "E01"] + Self.words + ["--site", site.path]
      )
      #expect(run.status == .clean)
      #expect(try site.text(AlexFiles.audit).contains("signOff:"))
    }
  }

  @Test("holds until the text or the wording of a competence changes")
  func holds() async throws {
    try await WritingSite.with { site in
      let sign = ["sign", "alex-example", "E01"] + Self.words + ["--site", site.path]
      #expect(await RecordedRun(words: sign).status == .clean)
      let quiet = await site.attain("status", "alex-example")
      #expect(!quiet.output.contains("Changed since sign-off"))
      let signed = try site.text(AlexFiles.audit)
      try site.write(
        signed.replacing("The text.", with: "Another text."),
        to: AlexFiles.audit
      )
      let changed = await site.attain("status", "alex-example")
      #expect(changed.output.contains("Changed since sign-off"))
      try site.write(signed, to: AlexFiles.audit)
      let framework = try site.text("frameworks/acs-2014.yaml")
      try site.write(
        framework.replacing("Know the science", with: "Know it"),
        to: "frameworks/acs-2014.yaml"
      )
      #expect(
        await site.attain("status", "alex-example").output.contains("Changed since sign-off")
      )
      // Who signs again has another entry, which holds.
      #expect(await RecordedRun(words: sign).status == .clean)
      #expect(try site.text(AlexFiles.audit).components(separatedBy: "- by: ").count == 3)
      #expect(
        !(await site.attain("status", "alex-example").output.contains("Changed since sign-off"))
      )
    }
  }

  @Test("keeps line ends, permissions and what a link leads to")
  func surroundings() async throws {
    try await WritingSite.with { site in
      let text = try site.text(AlexFiles.audit).replacing("\n", with: "\r\n")
      try site.write(text, to: "portfolios/alex-example/evidence/real.md")
      let folder = site.path + "/Content/portfolios/alex-example/evidence/"
      try FileManager.default.removeItem(atPath: folder + "e01.md")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "linked.md",
        withDestinationPath: "real.md"
      )
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600],
        ofItemAtPath: folder + "real.md"
      )
      // The link is a second file with the number E01.
      let twice = await site.attain("sign", "alex-example", "E01", "--by", "Jo")
      #expect(twice.status == .failed)
      #expect(twice.said.contains("the number of 2 items"))
      try FileManager.default.moveItem(
        atPath: folder + "real.md",
        toPath: site.path + "/real.md"
      )
      try FileManager.default.removeItem(atPath: folder + "linked.md")
      try FileManager.default.copyItem(atPath: site.path + "/real.md", toPath: folder + "e01.md")
      #expect(await site.attain("sign", "alex-example", "E01", "--by", "Jo").status == .clean)
      let signed = try site.text(AlexFiles.audit)
      #expect(!signed.replacing("\r\n", with: "").contains("\n"))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "e01.md")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test(
    "refuses what cannot be signed, says why, and changes nothing",
    arguments: [
      (["E03"], "only planned"),
      (["E1"], "Did you mean 'E01'?"),
      (["E01", "--date", "2025-03-03"], "shows work of 4 March 2025"),
      (["E01", "--date", "2026-01-02"], "still to come"),
    ]
  )
  func refuses(arguments: [String], reason: String) async throws {
    try await WritingSite.with { site in
      let before = try site.files()
      let run = await RecordedRun(
        words: ["sign", "alex-example"] + arguments + Self.words + ["--site", site.path]
      )
      #expect(run.status == .failed)
      #expect(run.output.isEmpty)
      #expect(run.said.contains(reason))
      #expect(try site.files() == before)
    }
  }

  @Test(
    "refuses an item with an error and shows the error",
    arguments: [
      ("R&D1", "R&D99", "unknown-competence"), ("The text.", "[x](no.md)", "broken-link"),
    ]
  )
  func mistakes(old: String, new: String, kind: String) async throws {
    try await WritingSite.with { site in
      try site.write(
        try site.text(AlexFiles.audit).replacing(old, with: new),
        to: AlexFiles.audit
      )
      let before = try site.files()
      let run = await site.attain("sign", "alex-example", "E01", "--by", "Jo")
      #expect(run.status == .failed)
      #expect(run.said.contains("[\(kind)]"))
      #expect(run.said.contains("E01 has errors"))
      #expect(try site.files() == before)
    }
  }

  @Test("needs a name to write", arguments: [" ", "Jo\nBloggs"])
  func name(name: String) async throws {
    try await WritingSite.with { site in
      let run = await site.attain("sign", "alex-example", "E01", "--by", name)
      #expect(run.status == .usage)
      #expect(run.said.contains("'--by'"))
    }
  }
}
