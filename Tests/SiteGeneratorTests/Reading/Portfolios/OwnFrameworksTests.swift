import Competences
import Diagnostics
import Interchange
import TestSupport
import Testing

@testable import SiteGenerator

@Suite("The frameworks of the repository's own site")
struct OwnFrameworksTests {
  private static let folder = FixtureFolder(beside: #filePath, "../../../../Content/frameworks")
  private static let names = folder.files("yaml")

  @Test("have nothing wrong with them, and all say that they are samples")
  func sound() throws {
    let files = try Self.names.map { SourceFile(try Self.source($0)) }
    let (parsed, diagnostics) = FrameworkReading.read(SourceTree(files), stage: .sample)
    let catalogue = parsed.catalogue
    #expect(diagnostics.filter { $0.kind.id != "sample-framework" } == [])
    #expect(catalogue.frameworks.count == Self.names.count)
    #expect(catalogue.frameworks.allSatisfy { $0.standing == .sample })
    let counts = catalogue.frameworks.map { "\($0.reference) \($0.competences.count)" }
    #expect(
      counts == [
        "acs-generic@2024 45", "acs-generic@2014 35", "hcpc-sop@2023 15",
        "modality-radiotherapy@2024 17",
      ]
    )
    let (_, live) = FrameworkReading.read(SourceTree(files), stage: .live)
    #expect(live.filter { $0.severity == .error }.count == Self.names.count)
  }

  @Test(
    "go through every format of exchange and come back as far as it holds them",
    arguments: names
  )
  func exchange(name: String) throws {
    let framework = try #require(FrameworkReading.read(try Self.source(name)).framework)
    for format in FrameworkFormat.allCases {
      let export = FrameworkExport.write(framework, as: format)
      let imported = FrameworkImport.read(
        SourceText(path: SourcePath("x.\(format.fileExtension)"), bytes: export.bytes),
        as: format,
        identity: FrameworkIdentity(
          id: framework.reference.framework,
          edition: framework.reference.edition,
          title: framework.title
        )
      )
      #expect(imported.diagnostics == [])
      #expect(imported.framework?.competences.map(\.code) == framework.competences.map(\.code))
      #expect(imported.framework?.competences.map(\.title) == framework.competences.map(\.title))
    }
  }

  private static func source(_ name: String) throws -> SourceText {
    SourceText(
      path: .content("frameworks/\(name).yaml"),
      bytes: try folder.bytes(of: name + ".yaml")
    )
  }
}
