import Competences
import Dates
import Diagnostics
import SiteTestSupport
import Testing
import YAML

@testable import SiteGenerator

@Suite("A portfolio read from its files")
struct PortfolioReadingTests {
  static let framework = """
    id: acs
    title: Generic
    edition: "2024"
    standing: verified
    groups:
      - code: R&D
        title: Research
        competences:
          - { code: "R&D1", title: Ask }
          - { code: "R&D2", title: Answer }
    """

  static let portfolio = """
    holder:
      name: Alex Example
    route: route-2
    frameworks: [acs@2024]
    submission: 2026-01-31
    notApplicable:
      - { code: "R&D9", reason: None }
    """

  static let evidence = """
    ---
    id: E02
    title: Output audit
    date: 2025-05-01
    form: audit
    status: signed off
    competences:
      - code: R&D1
        claim: I asked.
      - R&D3
    attachments:
      - file: results.pdf
    signOff:
      - { by: Sam Supervisor, role: Supervisor, date: 2025-05-02 }
    ---
    See [the photo](../attachments/photo.png) and ![the plan](../attachments/plans/plan.png).
    """

  private let site = InMemorySite([
    "Content/frameworks/acs.yaml": framework,
    "Content/portfolios/alex/portfolio.yaml": portfolio,
    "Content/portfolios/alex/evidence/audit.md": evidence,
    "Content/portfolios/alex/evidence/first.md":
      "---\nid: E1\ntitle: First\nstatus: planned\ncompetences: [R&D2]\n---\n",
    "Content/portfolios/alex/documents/cv.md": "---\ntitle: CV\n---\nMuch.",
    "Content/portfolios/alex/reviews/2025.md":
      "---\ndate: 2025-06-01\nreviewer: Ana Advisor\ncovers: [E02]\noutcome: agreed\n---\nGood.",
    "Content/portfolios/alex/attachments/results.pdf": "%PDF",
    "Content/portfolios/alex/attachments/photo.png": "png",
    "Content/portfolios/alex/attachments/plans/plan.png": "png",
    "Content/portfolios/alex/attachments/left-over.txt": "?",
  ])

  @Test("holds its evidence in order, its documents, reviews and attachments")
  func parts() throws {
    let (portfolios, diagnostics, _, _) = PortfolioReading.read(site.discovered().tree, jobs: 2)
    let parsed = try #require(portfolios.first)
    #expect(parsed.slug.text == "alex")
    #expect(parsed.evidence.map(\.item.id) == ["E1", "E02"])
    #expect(parsed.evidence.map(\.item) == parsed.portfolio.evidence)
    #expect(parsed.documents.map(\.name) == ["cv"])
    #expect(parsed.reviews.map(\.fields.reviewer.value) == ["Ana Advisor"])
    #expect(parsed.attachments.keys.sorted().count == 4)
    #expect(
      parsed.portfolio.attachments.mentionedInText == ["photo.png", "plans/plan.png"]
    )
    #expect(diagnostics == [])
  }

  @Test("notices a change of text, attachment or framework since it was signed")
  func changes() throws {
    let digests = try #require(try digests(of: site))
    func signed(_ change: (inout InMemorySite) -> Void) throws -> SignOffState? {
      var site = site
      site["Content/portfolios/alex/evidence/audit.md"] = Self.evidence.replacing(
        "date: 2025-05-02",
        with: "date: 2025-05-02, item: \(digests.item), wording: \(digests.wording)"
      )
      change(&site)
      return try assess(site).signOffs["E02"]
    }
    #expect(try signed { _ in } == .signed)
    let changedItem = SignOffState.changed(SignOffChange(item: true, wording: false))
    let attachment = "Content/portfolios/alex/attachments/results.pdf"
    #expect(try signed { $0[attachment] = "%PDF-2" } == changedItem)
    let item = "Content/portfolios/alex/evidence/audit.md"
    #expect(try signed { $0[item] = $0[item]?.replacing("I asked", with: "I did") } == changedItem)
    #expect(try signed { $0[item] = $0[item]?.replacing("See", with: "Look") } == changedItem)
    #expect(try signed { $0[item] = $0[item]?.replacing("\n", with: "\r\n") } == .signed)
    let framework = "Content/frameworks/acs.yaml"
    #expect(
      try signed { $0[framework] = $0[framework]?.replacing("Ask", with: "Ask well") }
        == .changed(SignOffChange(item: false, wording: true))
    )
  }

  @Test("is none where its portfolio.yaml is missing")
  func missing() {
    var site = site
    site["Content/portfolios/alex/portfolio.yaml"] = nil
    #expect(PortfolioReading.read(site.discovered().tree, jobs: 1).portfolios.isEmpty)
  }

  private func assess(_ site: InMemorySite) throws -> AssessedPortfolio {
    let tree = site.discovered().tree
    let catalogue = FrameworkReading.read(tree, stage: .live).frameworks.catalogue
    let parsed = try #require(PortfolioReading.read(tree, jobs: 1).portfolios.first)
    let day = try #require(CalendarDate(iso8601: "2025-07-01"))
    return PortfolioAssessor(catalogue: catalogue, asOf: day, signing: tree).assess(parsed)
  }

  private func digests(of site: InMemorySite) throws -> SignedDigests? {
    try assess(site).digests["E02"]
  }
}
