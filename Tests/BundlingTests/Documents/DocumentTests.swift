import Bundling
import Competences
import Foundation
import SiteTestSupport
import TestSupport
import Testing

@Suite("The document of a bundle")
struct DocumentTests {
  @Test(
    "Shows a small portfolio as it should be",
    arguments: [BundleForm.html, .pdf]
  )
  func golden(form: BundleForm) throws {
    let numbers = form == .pdf ? try numbers() : .unknown
    let html = try BundledSite().html(form, .draft, numbers: numbers, revision: "3 </style>")
    try GoldenFile(beside: #filePath, "../Fixtures/small-\(form.rawValue).html").check(html)
  }

  /// A made-up page for every place.
  private func numbers() throws -> PageNumbers {
    let anchors = try BundledSite().document().anchors
    return PageNumbers(
      Dictionary(uniqueKeysWithValues: zip(anchors, 1...)),
      total: anchors.count,
      fonts: ["One", "Two"]
    )
  }

  @Test(
    "Has every id once, and every link within it leads somewhere",
    arguments: BundleForm.allCases
  )
  func links(form: BundleForm) throws {
    let html = try BundledSite().html(form)
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = html.matches(of: /href="#([^"]*)"/).map {
      String($0.1).removingPercentEncoding ?? ""
    }
    #expect(!targets.isEmpty)
    #expect(Set(targets).subtracting(ids) == [])
  }

  @Test("Gives every place of which it needs the page an id and a link, so that it can be found")
  func anchors() throws {
    let document = try BundledSite().document()
    let html = String(decoding: document.render(.unknown, as: .pdf), as: UTF8.self)
    for anchor in document.anchors {
      #expect(html.contains("id=\"\(anchor)\""), "\(anchor)")
      #expect(html.contains("href=\"#\(anchor)\""), "\(anchor)")
    }
  }

  @Test("Shows every claim in both indexes and in the matrix")
  func claims() throws {
    let contents = try BundledSite().gathered().contents
    #expect(contents.claims.count == 6)
    let html = try BundledSite().html(.pdf, numbers: numbers())
    func part(_ id: String) throws -> Substring {
      let start = try #require(html.firstRange(of: "id=\"\(id)\"")).lowerBound
      let rest = html[start...]
      return rest[
        ..<(rest.dropFirst().firstRange(of: "<section class=\"part ")?.lowerBound ?? rest.endIndex)
      ]
    }
    let index = try part("part-competence-index")
    let reverse = try part("part-evidence-index")
    let matrix = try part("part-matrix")
    for claim in contents.claims {
      let code = claim.competence.code.text.replacingOccurrences(of: "&", with: "&amp;")
      let rows = index.split(separator: "<tbody ").filter { $0.contains(">\(code)</span>") }
      #expect(rows.contains { $0.contains("href=\"#e-\(claim.evidence)\"") })
      let items = reverse.split(separator: "<tr>").filter { $0.contains(">\(claim.evidence)</a>") }
      #expect(items.contains { $0.contains(">\(code)</a>") })
      let cells = matrix.split(separator: "<tr>").filter { $0.contains(">\(code)</span>") }
      #expect(cells.contains { $0.contains("href=\"#e-\(claim.evidence)\"") })
    }
  }

  @Test("Holds nothing of a portfolio that its holder may not see, and no path of the machine")
  func secrets() throws {
    for form in BundleForm.allCases {
      let html = try BundledSite().html(form)
      for word in ["Secret", "Hidden thing", "hushed", "Silence", "Content/"] {
        #expect(!html.contains(word))
      }
    }
  }

  @Test("Asks no other place for anything and runs nothing")
  func selfContained() throws {
    let html = try BundledSite().html()
    #expect(!html.contains("<script"))
    #expect(html.contains("script-src &#39;none&#39;") || html.contains("script-src 'none'"))
    #expect(!html.contains("<link"))
    for source in html.matches(of: /src="([^"]{0,20})/) { #expect(source.1.hasPrefix("data:")) }
  }

  @Test("Is the same bytes again, with more jobs, and whatever the order of the files")
  func deterministic() throws {
    let first = try BundledSite().html(.pdf, numbers: numbers())
    for jobs in 1...4 {
      #expect(try BundledSite().html(.pdf, numbers: numbers(), jobs: jobs) == first)
    }
  }

  @Test("Leads to pages of the site by their whole address, and names no page of its own there")
  func outwards() throws {
    let html = try BundledSite().html()
    #expect(html.contains("href=\"https://site.example/base/guide/#part\""))
    #expect(html.contains("href=\"https://elsewhere.example/a?b=c\" rel=\"external\""))
    #expect(!html.contains("/portfolios/alex/"))
  }
}
