import Competences
import Testing

@Suite("Names")
struct IdentityTests {
  @Test(
    "of frameworks and editions are read where they can stand in an address",
    arguments: ["acs-generic@2024", "hcpc@2023.1", "st0893@V1_2", "a@b"]
  )
  func wellFormed(text: String) {
    #expect(FrameworkReference(text)?.description == text)
  }

  @Test(
    "of frameworks and editions are refused where they cannot",
    arguments: [
      "", "@", "acs", "acs@", "@2024", "ACS@2024", "a--b@1", "-a@1", "a-@1", "a b@1", "a@1 2",
      "a@.1", "a@1.", "a@1@2", "a/b@1", "a@../x", "é@1",
    ]
  )
  func malformed(text: String) {
    #expect(FrameworkReference(text) == nil)
  }

  @Test("of evidence are ordered as a reader counts")
  func evidenceOrder() {
    let ids: [EvidenceID] = ["E10", "E2", "E01", "E1", "E9a", "E", "F1", "E002", "E9"]
    #expect(ids.sorted().map(\.text) == ["E", "E1", "E01", "E2", "E002", "E9", "E9a", "E10", "F1"])
  }

  @Test(
    "of new evidence follow the greatest in use",
    arguments: [
      ([], "E01"), (["E01"], "E02"), (["E02", "E09"], "E10"), (["E99"], "E100"),
      (["E1", "X7"], "X8"), (["draft"], "E01"), (["E007"], "E008"),
    ] as [([EvidenceID], EvidenceID)]
  )
  func nextEvidence(used: [EvidenceID], next: EvidenceID) {
    #expect(NextEvidenceID.after(used) == next)
  }

  @Test("of competences keep framework and edition apart though the code is the same")
  func competences() {
    #expect(Sample.newEdition.id(of: "R&D1") != Sample.oldEdition.id(of: "R&D1"))
    #expect(Sample.newEdition.id(of: "R&D1").description == "acs@2024/R&D1")
  }
}
