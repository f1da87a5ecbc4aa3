import Competences
import Diagnostics
import Interchange
import TestSupport
import Testing

@Suite("A framework from another program")
struct ImportTests {
  private static let folder = FixtureFolder(beside: #filePath, "Fixtures/imports")

  @Test(
    "becomes a framework file, and what could not be kept is said",
    arguments: ["version-1.matrix", "other-program.json"]
  )
  func files(name: String) throws {
    let source = SourceText(path: SourcePath(name), bytes: try Self.folder.bytes(of: name))
    let imported = FrameworkImport.read(
      source,
      identity: FrameworkIdentity(id: FrameworkID("workshop"), edition: Edition("3"))
    )
    #expect(imported.diagnostics == [])
    let framework = try #require(imported.framework)
    let comment = ["Left behind:"] + imported.losses.map { "- \($0.inWords)" }
    try Self.folder.golden(name + ".yaml").check(
      FrameworkYAML.text(of: framework, comment: comment)
    )
  }

  @Test(
    "that is a table is read whatever separates its columns and ends its lines",
    arguments: [
      "code,title,group,guidance\nR&D1,\"Ask, well\",Research,\"Say \"\"why\"\"\"\n",
      "\u{FEFF}Code;Title;Group;Guidance\r\nR&D1;Ask, well;Research;\"Say \"\"why\"\"\"\r\n",
      "GUIDANCE\tgroup\ttitle\tcode\rSay \"\"\tx\ty\tz".replacing(
        "Say \"\"\tx\ty\tz",
        with: "\"Say \"\"why\"\"\"\tResearch\tAsk, well\tR&D1"
      ),
      "code,title,group,guidance,\nR&D1,\"Ask, well\",Research,\"Say \"\"why\"\"\",\n,,,,\n\n",
    ]
  )
  func tables(text: String) {
    let imported = FrameworkImport.read(
      SourceText(path: "x.csv", text: text),
      identity: FrameworkIdentity(id: FrameworkID("x"), edition: Edition("1"), title: "T")
    )
    #expect(imported.diagnostics == [])
    let competence = imported.framework?.competences.first
    #expect(competence?.code == "R&D1")
    #expect(competence?.title == "Ask, well")
    #expect(competence?.guidance == "Say \"why\"")
    #expect(imported.framework?.groups.map(\.title) == ["Research"])
    #expect(imported.framework?.competences.count == 1)
  }
}
