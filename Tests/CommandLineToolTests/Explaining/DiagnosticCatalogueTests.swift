import CommandLineTool
import Diagnostics
import Testing

@Suite("The catalogue of findings")
struct DiagnosticCatalogueTests {
  private let kinds = DiagnosticCatalogue.complete.kinds

  @Test("names each finding once, in kebab-case")
  func names() throws {
    try #require(kinds.count > 20)
    for (first, second) in zip(kinds, kinds.dropFirst()) {
      #expect(first.id.utf8.lexicographicallyPrecedes(second.id.utf8), "\(second.id) stands twice")
    }
    for kind in kinds {
      #expect(kind.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(kind.id)")
    }
  }

  @Test("explains each in a paragraph of whole sentences")
  func paragraphs() {
    for kind in kinds {
      #expect(kind.explanation.count >= 50, "\(kind.id) is hardly explained")
      #expect(kind.explanation.hasSuffix("."), "\(kind.id)")
      #expect(!kind.explanation.contains("\n"), "\(kind.id) is more than a paragraph")
      #expect(kind.firstSentence.count <= 300, "\(kind.id) begins with a long sentence")
    }
  }
}
