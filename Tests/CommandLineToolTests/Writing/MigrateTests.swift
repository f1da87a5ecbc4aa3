import CommandLineTool
import Foundation
import TestSupport
import Testing

@Suite("attain migrate")
struct MigrateTests {
  static let golden = FixtureFolder(beside: #filePath, "../Fixtures/migrate")

  @Test("shows code by code what would change, and changes nothing")
  func shows() async throws {
    try await WritingSite.with { site in
      let before = try site.files()
      let run = await site.attain("migrate", "alex-example", "--to", "acs@2024")
      #expect(run.status == .failed, "something is left to decide")
      try Self.golden.golden("plan.txt").check(run.output.replacing(site.path, with: "SITE"))
      #expect(run.errors.contains("Nothing was written"))
      #expect(try site.files() == before)
    }
  }

  @Test(
    "rewrites codes in place, and keeps comments and everything else",
    arguments: ["portfolio.yaml", "evidence/e01.md", "evidence/e02.md", "evidence/e03.md"]
  )
  func writes(file: String) async throws {
    try await WritingSite.with { site in
      let names = Set(try site.files().keys)
      let run = await site.attain("migrate", "alex-example", "--to", "acs@2024", "--write")
      #expect(run.errors.contains("3 files changed"))
      #expect(Set(try site.files().keys) == names)
      let name = file.replacing("/", with: "-")
      try Self.golden.golden(name).check(try site.text(AlexFiles.folder + file))
    }
  }

  @Test("claims afterwards what the crosswalk says, and nothing that nobody decided")
  func meaning() async throws {
    try await WritingSite.with { site in
      _ = await site.attain("migrate", "alex-example", "--to", "acs@2024", "--write")
      let table = await site.attain("export", "alex-example", "--format", "csv").output
      let claims = table.split(separator: "\r\n").filter { $0.hasPrefix("evidence,") }
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        .map { "\($0[5]) \($0[1]) \($0[2])" }
      #expect(
        claims == [
          "E01 acs@2024 Sci1", "E01 acs@2024 R&D1", "E01 acs@2024 R&D4", "E02 acs@2024 R&D1",
          "E03 acs@2024 Sci1",
        ]
      )
    }
  }

  @Test("puts one note above an entry, whichever key the code has, and rewrites its framework")
  func entries() async throws {
    try await WritingSite.with { site in
      try site.write(
        """
        ---
        id: E03
        title: A plan
        status: planned
        competences:
          - claim: >-
              Longer
              than a line.
            code: 'R&D1'
            framework: acs@2014
          - {code: R&D3, framework: acs}
          - acs@2014/Sci 2.1
        ---
        Nothing yet.
        """,
        to: "portfolios/alex-example/evidence/e03.md"
      )
      _ = await site.attain("migrate", "alex-example", "--to", "acs@2024", "--write")
      let text = try site.text("portfolios/alex-example/evidence/e03.md")
      #expect(
        text.contains(
          """
          competences:
            # review: the wording of R&D1 changed in acs@2024. Working with others is asked for.
            - claim: >-
                Longer
                than a line.
              code: 'R&D1'
              framework: acs@2024
            - {code: R&D4, framework: acs}
            - acs@2024/Sci2
          ---
          """
        )
      )
    }
  }

  @Test("succeeds where nothing is left to decide")
  func clean() async throws {
    try await WritingSite.with { site in
      try FileManager.default.removeItem(atPath: site.path + "/Content/" + AlexFiles.trial)
      let run = await site.attain("migrate", "alex-example", "--to", "acs@2024", "--write")
      #expect(run.status == .clean)
      let again = await site.attain("migrate", "alex-example", "--to", "acs@2024")
      #expect(again.status == .failed)
      #expect(again.errors.contains("follows already"))
    }
  }

  @Test("changes no file where one cannot be written")
  func allOrNone() async throws {
    try await WritingSite.with { site in
      // Names that the new bytes cannot be staged under, whoever runs the test.
      let folder = site.path + "/Content/portfolios/alex-example/evidence/.e02.md.attain-new"
      try FileManager.default.createDirectory(
        atPath: folder + "/x",
        withIntermediateDirectories: true
      )
      let before = try site.files()
      let run = await site.attain("migrate", "alex-example", "--to", "acs@2024", "--write")
      #expect(run.status == .failed)
      #expect(run.errors.contains("e02.md"))
      #expect(run.errors.contains("Nothing was changed."))
      #expect(try site.files() == before)
    }
  }

  @Test(
    "refuses mistakes that would leave a part behind",
    arguments: [
      ("R&D3\n", "R&D1\n", "[repeated-claim]"), ("title: \"Linac output audit\"\n", "", "'title'"),
    ]
  )
  func mistakes(old: String, new: String, reason: String) async throws {
    try await WritingSite.with { site in
      try site.write(
        try site.text(AlexFiles.audit).replacing(old, with: new),
        to: AlexFiles.audit
      )
      let before = try site.files()
      let run = await site.attain("migrate", "alex-example", "--to", "acs@2024", "--write")
      #expect(run.status == .failed)
      #expect(run.said.contains(reason))
      #expect(run.errors.contains("Mend them, then migrate."))
      #expect(try site.files() == before)
    }
  }

  @Test(
    "says why there is no way to an edition",
    arguments: [
      ("alex-example", "acs@2023", "Did you mean 'acs@2024'?"),
      ("alex-example", "acs@2014", "follows already"),
      ("alex-example", "other@1", "It follows: acs@2014."),
      ("sam-sample", "acs@2031", "between acs@2024 and acs@2031 is missing"),
    ]
  )
  func impossible(portfolio: String, edition: String, reason: String) async throws {
    try await WritingSite.with { site in
      for (id, edition) in [("other", "1"), ("acs", "2031")] {
        try site.write(
          """
          id: \(id)
          title: Another
          edition: "\(edition)"
          standing: sample
          groups: [{ title: All, competences: [{ code: A1, title: One }] }]
          """,
          to: "frameworks/\(id)-\(edition).yaml"
        )
      }
      let run = await site.attain("migrate", portfolio, "--to", edition)
      #expect(run.status == .failed)
      #expect(run.said.contains(reason))
    }
  }
}
