import Dates
import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

@Suite("The same sources")
struct DeterminismTests {
  @Test("of the repository's own site give the same bytes and findings with any number of jobs")
  func ownSite() throws {
    let site = try InMemorySite.copy(of: InMemorySite.repository)
    try expectSameBytes(of: site, for: .everyone)
  }

  @Test(
    "of a random site give the same bytes and findings with any number of jobs",
    arguments: 1...6
  )
  func randomSites(seed: UInt64) throws {
    try expectSameBytes(of: Self.randomSite(seed: seed), for: .all)
  }

  private func expectSameBytes(of site: InMemorySite, for audience: Audience) throws {
    let first = try site.built(for: audience)
    #expect(!first.paths.isEmpty || first.diagnostics.contains { $0.severity == .error })
    for jobs in [1, 3, 8] {
      let other = try site.built(for: audience, jobs: jobs)
      #expect(other.paths == first.paths)
      #expect(other.diagnostics == first.diagnostics)
      let differing = first.paths.filter { other[$0] != first[$0] }
      #expect(differing == [], "with \(jobs) jobs")
    }
  }

  @Test("are reported on by a check exactly as by a build, and are found sound by both or neither")
  func check() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let folder = try ScratchFolder(inMemory: true)
      let site = Self.randomSite(seed: seed)
      try site.write(to: URL(fileURLWithPath: folder.path.text))
      let check = SiteBuild.run(try Self.request(folder, output: nil))
      let build = SiteBuild.run(try Self.request(folder, output: folder.path.appending("out").text))
      #expect(check.diagnostics == build.diagnostics)
      #expect(check.pageCount == build.pageCount)
      let isSound = check.diagnostics.allSatisfy { $0.severity != .error }
      #expect((build.publishing != nil) == isSound)
      #expect(check.publishing == nil)
    }
  }

  @Test("give the same bytes and findings in any folder, and when built again")
  func folders() throws {
    let site = Self.randomSite(seed: 3)
    let builds = try (0..<3).map { _ in
      let folder = try ScratchFolder(inMemory: true)
      try site.write(to: URL(fileURLWithPath: folder.path.text))
      let output = folder.path.appending("out").text
      let report = SiteBuild.run(try Self.request(folder, output: output))
      #expect(report.publishing != nil)
      return (try Self.files(in: output), report.diagnostics)
    }
    #expect((builds.first?.0.count ?? 0) > 20)
    #expect(Set(builds.map(\.0)).count == 1)
    #expect(Set(builds.map(\.1)).count == 1)
  }

  private static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let file = folder + "/" + path
      guard path.contains("."), let bytes = FileManager.default.contents(atPath: file) else {
        continue
      }
      files[path] = bytes
    }
    return files
  }

  private static func request(_ folder: ScratchFolder, output: String?) throws -> BuildRequest {
    let asOf = try #require(CalendarDate(iso8601: "2026-12-01"))
    return BuildRequest(site: folder.path.text, output: output, asOf: asOf, jobs: 2)
  }

  /// A site of pages, snippets, questions and terms that refer to each other, some of them wrongly
  /// where the seed is even.
  private static func randomSite(seed: UInt64) -> InMemorySite {
    var generator = SeededGenerator(seed: seed)
    var site = InMemorySite.plain()
    let names = (0..<24).map { ["a", "b/c", "b/d", "routes", "faqs"][$0 % 5] + "/p\($0)" }
    func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    for name in names {
      let up = String(repeating: "../", count: name.split(separator: "/").count - 1)
      var text = "---\ntitle: \(pick(["One", "Two", "Three", "Über"]))\n"
      if Bool.random(using: &generator) {
        text += "order: \(Int.random(in: 1...4, using: &generator))\n"
      }
      if Int.random(in: 0..<8, using: &generator) == 0 {
        text += "updated: 2026-0\(Int.random(in: 1...9, using: &generator))-01\n"
      }
      text += "---\n"
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: text += "## \(pick(["Why", "How", "What & when"]))\n\n"
        case 1: text += "See [a page](\(up)\(pick(names)).md).\n\n"
        case 2: text += "![](\(up)snippets/s\(Int.random(in: 0..<4, using: &generator)).md)\n\n"
        case 3: text += "The ACS and [a term](term:acs), ~~struck~~ https://e.example/.\n\n"
        case 4 where seed % 2 == 0:
          text += "[broken](\(up)gone\(pick(["", "2"])).md) [x](term:nothing)\n\n"
        default: text += "- [ ] a\n- [x] b[^1]\n\n[^1]: Note.\n\n"
        }
      }
      site["Content/\(name).md"] = text
    }
    for number in 0..<4 {
      site["Content/snippets/s\(number).md"] =
        "### Part \(number)\n\n" + (number < 3 ? "![](s\(number + 1).md)\n" : "The ACS.\n")
    }
    site["Content/glossary.yaml"] = "- {term: Association, abbreviation: ACS, meaning: A body}\n"
    return site
  }
}
