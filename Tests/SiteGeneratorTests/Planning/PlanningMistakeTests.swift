import Diagnostics
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

@Suite("A mistake in what a site is to become")
struct PlanningMistakeTests {
  @Test("is found at its place, and its fix mends it", arguments: PlanningMistakes.all)
  func places(mistake: MistakeCase) throws {
    try mistake.check()
  }

  @Test("is told in words that help")
  func words() throws {
    try GoldenFile(beside: #filePath, "../Fixtures/mistakes/planning.txt")
      .check(try PlanningMistakes.all.words)
  }

  @Test("is raised by a marked case, every one of them")
  func complete() throws {
    let known = Set(PlanningDiagnostics.all.map(\.id))
    #expect(try known.subtracting(PlanningMistakes.all.ids) == [])
  }

  @Test(
    "is an address on the command line that no site can be served from",
    arguments: [
      "example.org", "ftp://a.example/", "https://", "https://a.example/#x", "https://a b/",
    ]
  )
  func baseURL(address: String) throws {
    let built = try InMemorySite.plain().built(baseURL: address)
    #expect(built.diagnostics.map(\.kind) == [PlanningDiagnostics.badBaseURL])
    #expect(built.paths == [])
  }
}
