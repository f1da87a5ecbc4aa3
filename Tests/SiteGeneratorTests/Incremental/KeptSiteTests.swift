import Dates
import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A build that keeps what the one before made")
struct KeptSiteTests {
  /// How many edits each series makes: `ATTAIN_EDITS=500` for a long run.
  static let edits = ProcessInfo.processInfo.environment["ATTAIN_EDITS"].flatMap(Int.init) ?? 8

  @Test("equals a clean build after any series of edits", arguments: UInt64(1)...3)
  func equalsCleanBuild(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    let original = try InMemorySite.copy(of: InMemorySite.repository)
    var work = WorkingSite(site: original)
    let output = MemoryOutput()
    var kept: KeptSite?
    var story: [String] = []
    var published = 0
    for _ in 0..<Self.edits {
      let request = try request(work, jobs: 1 + Int(random.next() % 3))
      let sources = work.site.discovered(scope: AudienceScope.scope(for: work.audience))
      let before = output.contents
      let turn = SiteBuild.render(sources, request, keeping: kept, into: output)
      kept = turn.kept

      let clean = MemoryOutput()
      let report = SiteBuild.render(sources, request, into: clean)
      let told = story.suffix(4).joined(separator: ", ")
      #expect(turn.report.diagnostics == report.diagnostics, "after \(told)")
      #expect(turn.report.pageCount == report.pageCount, "after \(told)")
      guard let changes = turn.changes else {
        #expect(clean.contents.isEmpty, "after \(told)")
        // Somebody mends it.
        work.site = work.past.last ?? original
        story.append("mended")
        continue
      }
      published += 1
      output.remove(changes.removed)
      let (now, wanted) = (output.contents, clean.contents)
      let wrong = Set(now.keys).union(wanted.keys).filter { now[$0] != wanted[$0] }.sorted()
      #expect(wrong.isEmpty, "after \(told): \(wrong.prefix(3))")
      let written = wanted.keys.filter { before[$0] != wanted[$0] }.sorted()
      #expect(changes.written == written, "after \(told)")
      work.past.append(work.site)
      let edit = random.one(of: SiteEdit.allCases)
      edit.apply(to: &work, &random)
      story.append(edit.rawValue)
    }
    #expect(published > Self.edits / 4)
  }

  private func request(_ work: WorkingSite, jobs: Int) throws -> BuildRequest {
    BuildRequest(
      site: "",
      output: nil,
      baseURL: work.baseURL,
      audience: work.audience,
      includesDrafts: work.includesDrafts,
      asOf: try #require(CalendarDate(iso8601: work.asOf)),
      jobs: jobs
    )
  }
}
