import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("The diagnostics of YAML")
struct CompletenessTests {
  @Test("are each raised by a marked case")
  func raised() throws {
    let cases = MistakeTests.cases + FrontMatterTests.broken + RecordTests.mistakes
    let raised = try Set(cases.flatMap { try MarkedText($0).marks.compactMap(\.name) })
    // Files of that size are made by the tests of hostile input.
    let known = Set(YAMLDiagnostics.all.map(\.id)).subtracting(["yaml-too-large"])
    #expect(raised == known)
  }

  @Test("have names of their own and explain themselves in a paragraph")
  func explained() {
    let kinds = YAMLDiagnostics.all
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    for kind in kinds {
      #expect(kind.explanation.hasSuffix("."))
      #expect(!kind.explanation.contains("\n"))
    }
  }
}
