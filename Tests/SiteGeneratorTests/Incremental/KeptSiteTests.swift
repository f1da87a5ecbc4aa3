import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A build that keeps what the one before made")
struct KeptSiteTests {
  /// How many edits each series makes: `ATTAIN_EDITS=500` for a long run.
  static let edits = number("ATTAIN_EDITS") ?? 16

  /// Together they make every kind of edit at least once.
  static let seeds = CachedSeriesTests.givenSeeds ?? Array(1...8)

  /// A number that the environment gives.
  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  @Test("equals a clean build after any series of edits", arguments: seeds)
  func equalsCleanBuild(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    var work = WorkingSite(try InMemorySite.copy(of: InMemorySite.repository))
    let output = MemoryOutput()
    var kept: KeptSite?
    var story: [String] = []
    var published = 0
    var edits = 0
    var wanted = SiteEdit.dealt(to: seed, parts: Self.seeds.count)
    let dealt = wanted.count
    func edit() {
      edits += 1
      story.append(SiteEdit.some(to: &work, &random, first: wanted.popLast()))
    }
    while edits < Self.edits {
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
          edit()
        }
        continue
      }
      published += 1
      output.remove(changes.removed)
      let (now, right) = (output.contents, clean.contents)
      let wrong = Set(now.keys).union(right.keys).filter { now[$0] != right[$0] }.sorted()
      #expect(wrong.isEmpty, "after \(told): \(wrong.prefix(3))")
      let written = right.keys.filter { before[$0] != right[$0] }.sorted()
      #expect(changes.written == written, "after \(told)")
      work.remember()
      edit()
    }
    #expect(wanted.count == max(0, dealt - edits), "each edit that was dealt is made")
    #expect(published > Self.edits / 4)
  }
}
