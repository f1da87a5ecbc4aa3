import Dates
import SiteGenerator
import SiteTestSupport
import Testing

/// A site with the output that stands for it, through one build after the other.
struct MemoryPreview {
  var site: InMemorySite
  let output = MemoryOutput()
  var kept: KeptSite?

  init(_ site: InMemorySite) { self.site = site }

  /// Builds the site as it is now, and compares all that came of it with a clean build.
  mutating func turn() throws -> SiteTurn {
    let request = BuildRequest(
      site: "",
      output: nil,
      audience: .all,
      asOf: try #require(CalendarDate(iso8601: "2026-12-01")),
      jobs: 2
    )
    let sources = site.discovered(scope: AudienceScope.scope(for: .all))
    let before = output.contents
    let turn = SiteBuild.render(sources, request, keeping: kept, into: output)
    kept = turn.kept
    let clean = MemoryOutput()
    let report = SiteBuild.render(sources, request, into: clean)
    #expect(turn.report.diagnostics == report.diagnostics)
    #expect(turn.report.pageCount == report.pageCount)
    if let changes = turn.changes {
      output.remove(changes.removed)
      let (now, wanted) = (output.contents, clean.contents)
      #expect(now.keys.sorted() == wanted.keys.sorted())
      #expect(wanted.keys.filter { now[$0] != wanted[$0] }.sorted() == [])
      #expect(changes.written == wanted.keys.filter { before[$0] != wanted[$0] }.sorted())
    } else {
      #expect(clean.contents.isEmpty)
    }
    return turn
  }
}
