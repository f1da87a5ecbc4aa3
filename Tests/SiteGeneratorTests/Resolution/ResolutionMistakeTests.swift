import Diagnostics
import SiteGenerator
import TestSupport
import Testing

@Suite("A mistake between the files of a site")
struct ResolutionMistakeTests {
  @Test("is found at its place, and its fix mends it", arguments: ResolutionMistakes.all)
  func places(mistake: MistakeCase) throws {
    try mistake.check()
  }

  @Test("is told in words that help")
  func words() throws {
    try GoldenFile(beside: #filePath, "../Fixtures/mistakes/resolution.txt")
      .check(try ResolutionMistakes.all.words)
  }

  @Test("is raised by a marked case, every one of them")
  func complete() throws {
    let known = Set(ResolutionDiagnostics.all.map(\.id))
    #expect(try known.subtracting(ResolutionMistakes.all.ids) == [])
  }
}
