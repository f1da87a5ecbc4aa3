import Diagnostics
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

@Suite("A mistake within one file of a site")
struct ReadingMistakeTests {
  @Test("is found at its place, and its fix mends it", arguments: ReadingMistakes.all)
  func places(mistake: MistakeCase) throws {
    try mistake.check()
  }

  @Test("is told in words that help")
  func words() throws {
    try GoldenFile(beside: #filePath, "../Fixtures/mistakes/reading.txt")
      .check(try ReadingMistakes.all.words)
  }

  @Test("is raised by a marked case, every one of them")
  func complete() throws {
    // A file that is missing has no place to mark.
    let known = Set(ReadingDiagnostics.all.map(\.id)).subtracting(["missing-site-file"])
    #expect(try known.subtracting(ReadingMistakes.all.ids) == [])
  }

  @Test("is that site.yaml is missing, and the rest is checked all the same")
  func missingSiteFile() throws {
    var site = InMemorySite.plain(["Content/a.md": "---\ntitle: A\n---\n[x](gone.md)\n"])
    site["Content/site.yaml"] = nil
    let built = try site.built()
    #expect(built.diagnostics.map(\.kind.id) == ["missing-site-file", "broken-link"])
    #expect(built.paths == [])
  }
}
