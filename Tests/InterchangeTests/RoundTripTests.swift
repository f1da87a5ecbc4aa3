import Competences
import Diagnostics
import Interchange
import Testing

@Suite("A framework that is exported and imported again")
struct RoundTripTests {
  @Test("is the same through the site's own JSON", arguments: 0..<UInt64(150))
  func native(seed: UInt64) {
    let framework = RandomFramework.make(seed: seed)
    let (export, imported) = roundTrip(framework, .json)
    #expect(export.losses == [])
    #expect(Bare.text(imported.framework) == Bare.text(framework))
    #expect(imported.diagnostics == [])
  }

  @Test("is the same through a CASE package", arguments: 0..<UInt64(150))
  func caseNetwork(seed: UInt64) {
    let framework = RandomFramework.make(seed: seed)
    let (export, imported) = roundTrip(framework, .caseNetwork)
    #expect(export.losses == [])
    #expect(Bare.text(imported.framework) == Bare.text(framework))
    #expect(imported.diagnostics == [])
    #expect(imported.losses == [])
  }

  @Test("keeps groups and competences through a table", arguments: 0..<UInt64(150))
  func csv(seed: UInt64) {
    let framework = RandomFramework.make(seed: seed)
    let identity = FrameworkIdentity(
      id: framework.reference.framework,
      edition: framework.reference.edition,
      title: "T"
    )
    let (export, imported) = roundTrip(framework, .csv, identity: identity)
    #expect(export.losses.map(\.what).contains("id, edition and title of the framework"))
    let expected = Bare.content(framework, title: "T", minimum: true)
    #expect(Bare.text(imported.framework) == Bare.text(expected))
    #expect(imported.diagnostics == [])
  }

  @Test("keeps groups and competences through a Mahara matrix", arguments: 0..<UInt64(150))
  func matrix(seed: UInt64) {
    let framework = RandomFramework.make(seed: seed)
    let identity = FrameworkIdentity(
      id: framework.reference.framework,
      edition: framework.reference.edition
    )
    let (export, imported) = roundTrip(framework, .matrix, identity: identity)
    let hasMinimum = framework.competences.contains { $0.minimumEvidence != 1 }
    #expect(export.losses.map(\.what).contains("minimum numbers of items") == hasMinimum)
    let expected = Bare.content(framework, title: framework.title, minimum: false)
    #expect(Bare.text(imported.framework) == Bare.text(expected))
    #expect(imported.diagnostics == [])
  }

  @Test(
    "has the same bytes each time",
    arguments: FrameworkFormat.allCases
  )
  func deterministic(format: FrameworkFormat) {
    let framework = RandomFramework.make(seed: 7)
    let first = FrameworkExport.write(framework, as: format)
    #expect(FrameworkExport.write(framework, as: format).bytes == first.bytes)
    let again = FrameworkImport.read(
      SourceText(path: "again", bytes: first.bytes),
      as: format,
      identity: FrameworkIdentity(
        id: framework.reference.framework,
        edition: framework.reference.edition,
        title: framework.title
      )
    )
    let second = again.framework.map { FrameworkExport.write($0, as: format).bytes } ?? []
    #expect(String(decoding: second, as: UTF8.self) == String(decoding: first.bytes, as: UTF8.self))
  }

  private func roundTrip(
    _ framework: CompetenceFramework,
    _ format: FrameworkFormat,
    identity: FrameworkIdentity = FrameworkIdentity()
  ) -> (FrameworkExport, FrameworkImport) {
    let export = FrameworkExport.write(framework, as: format)
    let source = SourceText(path: SourcePath("x.\(format.fileExtension)"), bytes: export.bytes)
    #expect(FrameworkFormat.guess(source) == format)
    return (export, FrameworkImport.read(source, identity: identity))
  }
}
