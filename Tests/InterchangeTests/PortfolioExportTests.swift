import Competences
import Dates
import Foundation
import Interchange
import TestSupport
import Testing

@Suite("The export of a portfolio")
struct PortfolioExportTests {
  private static let folder = FixtureFolder(beside: #filePath, "Fixtures/exports")

  @Test("holds every claim in both directions", arguments: PortfolioExport.Format.allCases)
  func golden(format: PortfolioExport.Format) throws {
    let bytes = PortfolioExport.write(try Self.assessment(), as: format)
    let text = String(decoding: bytes, as: UTF8.self)
    try Self.folder.golden("claims.\(format.rawValue)").check(text)
  }

  @Test(
    "is the table that Python's csv module reads: the same claims under either index",
    .enabled(if: hasPython, "python3 is not there")
  )
  func oracle() throws {
    let program = """
      import csv, json, sys
      rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
      key = lambda r: (r["framework"], r["code"], r["evidence"], r["claim"])
      sides = [sorted(key(r) for r in rows if r["index"] == side and r["code"] and r["evidence"])
        for side in ("competence", "evidence")]
      data = json.load(open(sys.argv[2], encoding="utf-8"))
      nested = [
        sorted((f["framework"], c["code"], e["id"], e.get("claim", ""))
          for f in data["frameworks"] for c in f["competences"] for e in c["evidence"]),
        sorted((c["framework"], c["code"], e["id"], c.get("claim", ""))
          for e in data["evidence"] for c in e["competences"]),
      ]
      print(len(sides[0]), sides[0] == sides[1] == nested[0] == nested[1])
      """
    try TemporaryFolder.with { folder in
      let paths = try PortfolioExport.Format.allCases.map { format in
        let path = folder + "/claims.\(format.rawValue)"
        let bytes = PortfolioExport.write(try Self.assessment(), as: format)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
      }
      let finished = try FinishedProcess("python3", ["-c", program] + paths)
      #expect(finished.output == "4 True\n", "\(finished.errors)")
    }
  }

  private static let hasPython = (try? FinishedProcess("python3", ["--version"]))?.status == 0

  private static func assessment() throws -> PortfolioAssessment {
    let framework = try #require(FrameworkReference("acs@2024"))
    let day = try #require(CalendarDate(iso8601: "2025-05-01"))
    let end = CalendarDate(iso8601: "2025-06-30")
    let catalogue = FrameworkCatalogue([
      CompetenceFramework(
        reference: framework,
        title: "Generic, sample",
        standing: .sample,
        groups: [
          CompetenceGroup(
            title: "All",
            competences: ["R&D1", "RT 2.4", "Man1", "Sci1"].map { code in
              Competence(code: CompetenceCode(code), title: "Know \"\(code)\", and show it")
            }
          )
        ]
      )
    ])
    func claim(_ code: String, _ statement: String? = nil) -> WrittenClaim {
      WrittenClaim(competence: code, statement: statement)
    }
    let portfolio = Portfolio(
      slug: PortfolioSlug("alex-example"),
      holder: Holder(name: "Alex Example"),
      frameworks: [FollowedFramework(framework)],
      submission: end,
      notApplicable: [NotApplicable(competence: "Man1", reason: "Not in\nthis post")],
      evidence: [
        EvidenceItem(
          id: "E10",
          title: "Tenth",
          date: .period(from: day, to: end),
          form: .caseStudy,
          status: .evidenced,
          claims: [claim("RT 2.4", "I planned, twice"), claim("R&D1", "I asked \"why\".")]
        ),
        EvidenceItem(
          id: "E2",
          title: "Second",
          date: .day(day),
          status: .planned,
          claims: [claim("R&D1"), claim("RT 2.4", "Zwölf\nlines")]
        ),
        EvidenceItem(id: "E3", title: "Third, without claims", status: .inProgress),
      ]
    )
    return PortfolioAssessment(
      of: portfolio,
      in: catalogue,
      AssessmentCircumstances(asOf: day)
    )
  }
}
