import Competences
import Dates
import Diagnostics
import Testing

@Suite("The gap report")
struct GapTests {
  @Test("keeps what it finds under its rule, its subject and its place")
  func subject() throws {
    let report = Sample.assess(Sample.portfolio(following: [Sample.modality])).report
    let gap = try #require(report.byKind[.noEvidence]?.first)
    #expect(gap.diagnostic.location == Sample.place("followed rt@1"))
    #expect(gap.subject == .competence(CompetenceID(Sample.modality, "RT 2.4")))
    #expect(report.gaps(of: gap.subject) == [gap])
    #expect(!report.isComplete)
  }

  @Test("is complete where all is shown, signed and in time")
  func complete() {
    let signOffs = [SignOff(by: "Sam Supervisor", date: Sample.date("2025-06-01"))]
    let report = Sample.assess(
      Sample.portfolio(
        submission: "2025-12-01",
        Sample.item(
          "E1",
          .signedOff,
          claims: ["A1", "R&D1", "R&D2"],
          on: "2025-01-01",
          signOffs: signOffs
        ),
        Sample.item("E2", .signedOff, claims: ["R&D1", "R&D2", "A1"], signOffs: signOffs)
      )
    ).report
    #expect(report.gaps == [])
    #expect(report.isComplete)
  }

  @Test(
    "measures age from a leap day too",
    arguments: [("2023-02-27", true), ("2023-02-28", false)]
  )
  func leapDay(day: String, isTooOld: Bool) {
    let report = Sample.assess(
      Sample.portfolio(submission: "2028-02-29", Sample.item("E1", claims: ["A1"], on: day))
    ).report
    #expect((report.byKind[.tooOld] == nil) == !isTooOld)
  }
}
