import Competences
import Dates
import Diagnostics
import SiteGenerator
import TestSupport
import Testing
import YAML

@Suite("A file of a portfolio or a framework")
struct PortfolioSchemaTests {
  @Test(
    "is checked: an evidence item",
    arguments: [
      "⟦missing-key›⟦missing-key›id⟧⟧: E01",
      "id: ⟦bad-identifier›E 01⟧\ntitle: A\nstatus: planned",
      "id: E01\ntitle: A\nstatus: ⟦unknown-word›in-progress⟧",
      "id: E01\ntitle: A\nstatus: planned\nform: ⟦unknown-word›casestudy⟧",
      "id: E01\ntitle: A\nstatus: planned\ndate: 2026-01-01\n⟦evidence-date-unclear›period⟧:"
        + " {from: 2026-01-01}",
      "id: E01\ntitle: A\nstatus: planned\nperiod: {⟦missing-key›to⟧: 2026-01-01}",
      "id: E01\ntitle: A\nstatus: planned\ncompetences: ⟦wrong-kind-of-value›R&D1⟧",
      "id: E01\ntitle: A\nstatus: planned\ncompetences: [⟦yaml-anchor›&D1⟧]",
      "id: E01\ntitle: A\nstatus: planned\ncompetences:\n  - ⟦missing-key›claim⟧: B",
      "id: E01\ntitle: A\nstatus: planned\nattachments:\n  - file: a.pdf\n    ⟦unknown-key›by⟧: B",
      "id: E01\ntitle: A\nstatus: planned\nattachments:\n  - file: a.pdf\n    anonymised:"
        + " ⟦wrong-kind-of-value›yes⟧",
      "id: E01\ntitle: A\nstatus: planned\nsignOff:\n  - by: B\n    date: ⟦bad-date›today⟧",
    ]
  )
  func evidence(marked: String) throws {
    try check(marked) { EvidenceFields.read(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test(
    "is checked: portfolio.yaml",
    arguments: [
      "⟦missing-key›route⟧: route-2", "holder: ⟦wrong-kind-of-value›A⟧",
      "holder: {name: A}\nframeworks: [⟦bad-identifier›acs-generic⟧]",
      "holder: {name: A}\nvisibility: ⟦unknown-word›everyone⟧",
      "holder: {name: A}\nroute: ⟦bad-name›routes/route-2.md⟧",
      "holder: {name: A}\npageBudget: {target: 9, maximum: ⟦page-budget-reversed›8⟧}",
      "holder: {name: A}\nnotApplicable:\n  - ⟦missing-key›reason⟧: B",
    ]
  )
  func portfolio(marked: String) throws {
    try check(marked) { PortfolioFields.read(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test("of a portfolio is private where nothing else, or nothing known, is written")
  func visibility() throws {
    for (text, expected) in [("", "private"), ("public", "public"), ("evryone", "private")] {
      let source = SourceText(path: "a", text: "holder: {name: A}\nvisibility: \(text)\n")
      let fields = try #require(PortfolioFields.read(YAMLParser.parse(source), in: source).value)
      #expect(fields.visibility.rawValue == expected)
    }
  }

  @Test(
    "is checked: a review",
    arguments: [
      "⟦missing-key›reviewer⟧: A",
      "date: 2026-01-01\nreviewer: A\noutcome: ⟦unknown-word›agree⟧",
      "date: 2026-01-01\nreviewer: A\ncovers: [⟦bad-identifier›E 1⟧]",
    ]
  )
  func review(marked: String) throws {
    try check(marked) { ReviewFields.read(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test(
    "is checked: a framework",
    arguments: [
      "id: ⟦bad-identifier›ACS generic⟧\ntitle: A\nedition: ⟦bad-identifier›'20 24'⟧\n"
        + "standing: ⟦unknown-word›draft⟧",
      """
      id: a
      title: A
      edition: "1"
      standing: sample
      groups:
        - title: B
          competences:
            - ⟦missing-key›code⟧: R&D1
          groups:
            - ⟦missing-key›code⟧: C
      crosswalks:
        - from: ⟦bad-identifier›a⟧
        - from: a@0
          map: [{old: [A], new: [B], change: ⟦unknown-word›rewarded⟧}]
      """,
    ]
  )
  func framework(marked: String) throws {
    try check(marked) { FrameworkFields.read(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test("gives the framework that it describes, codes as they are written")
  func frameworkValue() throws {
    let source = SourceText(
      path: "Content/frameworks/a.yaml",
      text: """
        id: a
        title: A
        edition: "1.10"
        standing: sample
        groups:
          - code: R&D
            title: Research
            competences:
              - {code: R&D1, title: B, minimumEvidence: 2}
              - {code: 1.10, title: C}
            groups:
              - title: Further
                competences: [{code: RT 2.4, title: D}]
        crosswalks:
          - from: a@1.1
            map: [{old: [R&D1], new: [R&D1, "1.10"], change: split, note: E}]
        """
    )
    let (value, diagnostics) = FrameworkFields.read(YAMLParser.parse(source), in: source)
    #expect(diagnostics.isEmpty)
    let framework = try #require(value).framework
    #expect(framework.reference.description == "a@1.10")
    #expect(framework.competences.map(\.code.text) == ["R&D1", "1.10", "RT 2.4"])
    #expect(framework.competences.map(\.minimumEvidence) == [2, 1, 1])
    #expect(framework.crosswalks.first?.entries.first?.new.map(\.code.text) == ["R&D1", "1.10"])
    let place = try #require(framework.competences.last?.location)
    #expect(source.text(in: place.range) == "RT 2.4")
    #expect(FrameworkFields.fields.map(\.name).contains("crosswalks"))
  }

  @Test("gives the evidence item that it describes")
  func evidenceValue() throws {
    let source = SourceText(
      path: "Content/portfolios/a/evidence/e01.md",
      text: """
        id: E01
        title: Audit
        status: in progress
        form: case study
        period: {from: 2025-01-01, to: 2025-02-01}
        competences:
          - R&D1
          - code: Prof1
            claim: It shows care.
            framework: acs-generic
        attachments: [{file: a.pdf, anonymised: {by: B, date: 2026-01-01}}]
        """
    )
    let (value, diagnostics) = EvidenceFields.read(YAMLParser.parse(source), in: source)
    #expect(diagnostics.isEmpty)
    let item = try #require(value).item
    #expect(item.claims.map(\.competence) == ["R&D1", "Prof1"])
    #expect(item.claims.map(\.statement) == [nil, "It shows care."])
    #expect(item.claims.last?.framework == "acs-generic")
    #expect(item.form == .caseStudy)
    #expect(item.status == .inProgress)
    #expect(item.date?.end.iso8601 == "2025-02-01")
    #expect(item.attachments.first?.anonymised?.by == "B")
    let place = try #require(item.claims.last?.location)
    #expect(source.text(in: place.range) == "Prof1")
  }

  private func check(_ marked: String, by read: (SourceText) -> [Diagnostic]) throws {
    let marked = try MarkedText(marked)
    let source = marked.source(path: "Content/data.yaml")
    #expect(MarkedText.marking(source, with: read(source)) == marked.description)
  }
}
