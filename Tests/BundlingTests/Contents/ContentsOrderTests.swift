import Bundling
import Competences
import Diagnostics
import Markdown
import SiteGenerator
import SiteTestSupport
import Testing
import YAML

@Suite("What stands in a bundle")
struct ContentsOrderTests {
  private func names(_ gathered: BundledSite.Gathered) -> [String] {
    gathered.contents.parts.map(\.name)
  }

  @Test("Without an order of its own, a portfolio has the usual one")
  func usual() throws {
    let gathered = try BundledSite().gathered()
    #expect(
      names(gathered) == [
        "cover", "contents", "statement", "extra", "competence-index", "evidence-index", "matrix",
        "evidence", "reviews", "glossary", "attachments", "colophon",
      ]
    )
    #expect(gathered.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
  }

  @Test("What the portfolio names comes first, between the contents and the rest")
  func ordered() throws {
    var site = try BundledSite()
    site.site["Content/portfolios/alex/portfolio.yaml"]? += "bundle: [extra, matrix, statement]\n"
    #expect(
      names(try site.gathered()) == [
        "cover", "contents", "extra", "matrix", "statement", "competence-index", "evidence-index",
        "evidence", "reviews", "glossary", "attachments", "colophon",
      ]
    )
  }

  @Test("A name that means nothing is an error with the nearest one")
  func unknown() throws {
    var site = try BundledSite()
    site.site["Content/portfolios/alex/portfolio.yaml"]? += "bundle: [statment]\n"
    let found = try site.gathered().diagnostic("unknown-bundle-part")
    #expect(found?.severity == .error)
    #expect(found?.help == "did you mean 'statement'?")
    #expect(found?.location?.path == "Content/portfolios/alex/portfolio.yaml")
    #expect(found?.fixIts.count == 1)
  }

  @Test("Some parts and items can be asked for, and a link to any other leads out of the bundle")
  func chosen() throws {
    let site = try BundledSite()
    let gathered = try site.gathered(documents: ["statement", "e2"])
    #expect(names(gathered) == ["statement", "evidence"])
    #expect(gathered.contents.evidence.map(\.id) == ["E2"])
    #expect(gathered.contents.claims.allSatisfy { $0.evidence == "E2" })
    #expect(try site.gathered(documents: ["E9"]).ids.contains("unknown-bundle-part"))
    // The site has no page of a private portfolio that anybody could open.
    let html = try site.html(documents: ["statement"])
    #expect(!html.contains("portfolios/alex"))
    #expect(html.contains("E1, its method"))
  }

  @Test("Only terms that occur are explained, and those that explain them")
  func terms() throws {
    let terms = try BundledSite().gathered().contents.terms.map(\.term.entry.abbreviation?.value)
    #expect(terms == ["LINAC", "QA"])
  }

  @Test("Bookmarks lead to every part, item, section and attachment")
  func outline() throws {
    let contents = try BundledSite().gathered().contents
    let evidence = contents.outline.first { $0.title == "Evidence" }
    #expect(
      evidence?.children.first?.children.map(\.anchor.text)
        == ["e-E1--method", "e-E1--method-1", "e-E1-figure-1", "a-E1-2"]
    )
    #expect(contents.outline.first?.title == "Portfolio of Alex \"Example\" & Co")
  }

  @Test("A link into a portfolio that the reader may not see is an error")
  func beyond() throws {
    let path = "Content/portfolios/alex/documents/extra.md"
    var site = try BundledSite()
    site.site[path]? += "\n[Sam](../../sam/evidence/e1.md)\n"
    let found = try site.gathered().diagnostic("link-beyond-audience")
    #expect(found?.severity == .error)
    #expect(found?.location?.path.text == path)
  }
}
