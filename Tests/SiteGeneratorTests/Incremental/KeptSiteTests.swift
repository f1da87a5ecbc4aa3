import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A build that keeps what the one before made")
struct KeptSiteTests {
  /// How many edits each series makes: `ATTAIN_EDITS=500` for a long run.
  static let edits = number("ATTAIN_EDITS") ?? 8

  /// A number that the environment gives.
  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  @Test("equals a clean build after any series of edits", arguments: CachedSeriesTests.seeds + [3])
  func equalsCleanBuild(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    var work = WorkingSite(try InMemorySite.copy(of: InMemorySite.repository))
    let output = MemoryOutput()
    var kept: KeptSite?
    var story: [String] = []
    var published = 0
    for _ in 0..<Self.edits {
      let request = try work.request(jobs: 1 + random.below(3))
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
        #expect(output.contents == before, "after \(told)")
        // Somebody mends it, or makes it worse.
        if random.below(3) > 0 {
          work.mend()
          story.append("mended")
        } else {
          story.append(SiteEdit.some(to: &work, &random))
        }
        continue
      }
      published += 1
      output.remove(changes.removed)
      let (now, wanted) = (output.contents, clean.contents)
      let wrong = Set(now.keys).union(wanted.keys).filter { now[$0] != wanted[$0] }.sorted()
      #expect(wrong.isEmpty, "after \(told): \(wrong.prefix(3))")
      let written = wanted.keys.filter { before[$0] != wanted[$0] }.sorted()
      #expect(changes.written == written, "after \(told)")
      work.remember()
      story.append(SiteEdit.some(to: &work, &random))
    }
    #expect(published > Self.edits / 4)
  }
}
