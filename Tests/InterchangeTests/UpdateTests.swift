import Competences
import Diagnostics
import Interchange
import Testing

@Suite("A framework that is imported again")
struct UpdateTests {
  @Test(
    "changes nothing where the file says what the site has",
    arguments: FrameworkFormat.allCases,
    0..<UInt64(30)
  )
  func unchanged(format: FrameworkFormat, seed: UInt64) throws {
    let framework = RandomFramework.make(seed: seed)
    let imported = try #require(
      read(FrameworkExport.write(framework, as: format), format, framework)
    )
    let merged = FrameworkUpdate.merge(imported, into: framework, from: format)
    #expect(Bare.text(merged) == Bare.text(framework))
  }

  @Test("takes another wording, keeps what the table does not say, and is a sample again")
  func changed() throws {
    let existing = try #require(
      FrameworkImport.read(
        SourceText(
          path: "x.json",
          text: """
            {"id": "x", "edition": "1", "title": "T", "standing": "verified",
             "validFrom": "2024-04-01", "groups": [{"code": "G1", "title": "G", "competences": [
               {"code": "A", "title": "One", "guidance": "Say", "minimumEvidence": 2},
               {"code": "B", "title": "Two", "guidance": "Do"}]}],
             "crosswalks": [{"from": "x@0", "map": [
               {"old": ["A"], "new": ["A"], "change": "same"}]}]}
            """
        )
      ).framework
    )
    let table = SourceText(
      path: "x.csv",
      text: "code,title,group\nA,One better,G\nC,Three,G\n"
    )
    let identity = FrameworkIdentity(id: FrameworkID("x"), edition: Edition("1"), title: "T")
    let imported = try #require(FrameworkImport.read(table, identity: identity).framework)
    let merged = FrameworkUpdate.merge(imported, into: existing, from: .csv)
    #expect(merged.competences.map(\.title) == ["One better", "Three"])
    #expect(merged.competences[0].guidance == "Say")
    #expect(merged.groups[0].code == "G1")
    #expect(merged.crosswalks == existing.crosswalks)
    #expect(merged.validFrom == existing.validFrom)
    #expect(merged.standing == .sample)
  }

  private func read(
    _ export: FrameworkExport,
    _ format: FrameworkFormat,
    _ framework: CompetenceFramework
  ) -> CompetenceFramework? {
    FrameworkImport.read(
      SourceText(path: "x", bytes: export.bytes),
      as: format,
      identity: FrameworkIdentity(
        id: framework.reference.framework,
        edition: framework.reference.edition,
        title: framework.title
      )
    ).framework
  }
}
