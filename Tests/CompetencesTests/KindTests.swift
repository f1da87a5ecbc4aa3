import Competences
import Diagnostics
import Testing

@Suite("The kinds of diagnostic about competences")
struct KindTests {
  @Test("have names of their own, in kebab-case, and explain themselves")
  func kinds() {
    let kinds = CompetenceDiagnostics.all
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    for kind in kinds {
      #expect(kind.id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(kind.id)")
      #expect(kind.explanation.hasSuffix("."), "\(kind.id)")
      #expect(kind.explanation.count > 60, "\(kind.id)")
    }
  }

  @Test("have a heading for each rule of the gap report")
  func titles() {
    let titles = GapKind.allCases.map(\.title)
    #expect(Set(titles).count == titles.count)
  }
}
