import Diagnostics
import TestSupport
import Testing

@testable import SiteGenerator

@Suite("Findings of which some were exchanged")
struct MergedFindingsTests {
  private static func finding(_ place: Int, _ name: String) -> Diagnostic {
    Diagnostic(
      DiagnosticKind("test-\(name)", .warning, "A test."),
      name,
      at: SourceLocation(path: "Content/page.md", range: place..<place + 1)
    )
  }

  @Test("are in order, and each is where it is said to be", arguments: 0..<50)
  func merged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = (0..<Int.random(in: 0..<12, using: &random))
      .map { Self.finding(.random(in: 0..<9, using: &random), "old\($0)") }.sorted()
    let new = (0..<Int.random(in: 0..<6, using: &random))
      .map { Self.finding(.random(in: 0..<9, using: &random), "new\($0)") }
    let gone = Set(old.indices.filter { _ in Bool.random(using: &random) })
    let merged = MergedFindings(old, without: gone, with: new)
    let stay = old.indices.filter { !gone.contains($0) }
    #expect(merged.findings == (stay.map { old[$0] } + new).sorted())
    for place in old.indices {
      #expect(
        merged.placesOfOld[place].map { merged.findings[$0] }
          == (gone.contains(place) ? nil : old[place])
      )
    }
    #expect(merged.placesOfNew.map { merged.findings[$0] } == new)
  }
}
