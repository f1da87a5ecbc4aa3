import Competences
import Testing

@Suite("The difference of two frameworks")
struct FrameworkDiffTests {
  @Test("is empty for the same content")
  func same() {
    let first = framework([("G", ["A", "B"])])
    #expect(FrameworkDiff(from: first, to: first).isEmpty)
  }

  @Test("names what was added, removed, reworded, regrouped and moved")
  func all() {
    let old = framework([("G", ["A", "B", "C", "D"]), ("H", ["X", "Y"])])
    let new = framework([("G", ["C", "A", "B", "N"]), ("H", ["X*", "D"])])
    let diff = FrameworkDiff(from: old, to: new)
    #expect(diff.added.map(\.code) == ["N"])
    #expect(diff.removed.map(\.code) == ["Y"])
    #expect(diff.reworded.map(\.new.title) == ["X reworded"])
    #expect(diff.regrouped.map(\.code) == ["D"])
    #expect(diff.regrouped.first?.old == ["G"])
    #expect(diff.regrouped.first?.new == ["H"])
    #expect(diff.moved == ["C"])
  }

  private func framework(_ groups: [(String, [String])]) -> CompetenceFramework {
    CompetenceFramework(
      reference: Sample.new,
      title: "T",
      standing: .sample,
      groups: groups.map { title, codes in
        CompetenceGroup(
          title: title,
          competences: codes.map { code in
            let name = code.filter { $0 != "*" }
            return Competence(
              code: CompetenceCode(name),
              title: code == name ? name : "\(name) reworded"
            )
          }
        )
      }
    )
  }
}
