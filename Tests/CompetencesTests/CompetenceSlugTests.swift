import TestSupport
import Testing

@testable import Competences

@Suite("A competence's slug")
struct CompetenceSlugTests {
  @Test(
    "keeps what can stand in an address and spells out the rest",
    arguments: [
      ("R&D1", "r-and-d1"), ("RT 2.4", "rt-2-4"), ("PP1-C-1", "pp1-c-1"), ("1.1.3", "1-1-3"),
      ("K14", "k14"), ("C++", "c-plus-plus"), (" A ", "a"), ("&", "and"), ("é2", "u00e92"),
      ("***", "code"), ("a_b/c", "a-b-c"),
    ]
  )
  func plainForm(code: String, slug: String) {
    #expect(CompetenceSlug.plainForm(of: code) == slug)
  }

  @Test(
    "is given a number where it would meet another, never one that meets a third",
    arguments: [
      (["1.1", "1-1", "1 1"], ["1-1", "1-1-2", "1-1-3"]),
      (["A.2", "A", "a"], ["a-2", "a", "a-3"]),
      (["A", "a", "A.2"], ["a", "a-3", "a-2"]),
      (["Prof1", "PROF1"], ["prof1", "prof1-2"]),
    ]
  )
  func clashes(codes: [String], slugs: [String]) {
    #expect(CompetenceSlug.slugs(for: codes.map { CompetenceCode($0) }).map(\.text) == slugs)
  }

  @Test("is unique and fit for an address, whatever the codes", arguments: 0..<200)
  func unique(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("aA1-. &+é_2/")
    var codes: Set<String> = []
    for _ in 0..<40 {
      let length = Int.random(in: 1...4, using: &random)
      codes.insert(String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" }))
    }
    let slugs = CompetenceSlug.slugs(for: codes.sorted().map { CompetenceCode($0) }).map(\.text)
    #expect(Set(slugs).count == codes.count)
    #expect(slugs.allSatisfy(IdentifierShape.isSlug))
  }
}
