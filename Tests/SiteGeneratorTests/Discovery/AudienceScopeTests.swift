import Competences
import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("What an audience's build reads of portfolios")
struct AudienceScopeTests {
  private let site = InMemorySite([
    "Content/index.md": "Home",
    "Content/portfolios/open/portfolio.yaml": "visibility: public\n",
    "Content/portfolios/open/evidence/e.md": "open",
    "Content/portfolios/inner/portfolio.yaml": "visibility: internal # for us\n",
    "Content/portfolios/inner/evidence/e.md": "inner",
    "Content/portfolios/own/portfolio.yaml": "visibility: private\n",
    "Content/portfolios/own/evidence/e.md": "own",
    "Content/portfolios/silent/portfolio.yaml": "holder: { name: Silent }\n",
    "Content/portfolios/silent/evidence/e.md": "silent",
    "Content/portfolios/none/evidence/e.md": "none",
  ])

  @Test(
    "is what it may see, and nothing of the rest",
    arguments: [
      (Audience.everyone, ["open"]), (.institution, ["inner", "open"]),
      (.holder(portfolio: "own"), ["open", "own"]),
      (.holder(portfolio: "silent"), ["open", "silent"]), (.holder(portfolio: "x"), ["open"]),
      (.all, ["inner", "none", "open", "own", "silent"]),
    ]
  )
  func audiences(audience: Audience, slugs: [String]) {
    let found = site.discovered(scope: AudienceScope.scope(for: audience))
    let folders = PortfolioFolder.all(in: found.tree)
    #expect(folders.map(\.slug.text) == slugs)
    #expect(folders.allSatisfy { $0.evidence.count == 1 })
    #expect(found.diagnostics == [])
  }

  @Test(
    "leaves out a portfolio that does not say beyond doubt who may see it",
    arguments: [
      "visibility: pubilc\n", "visibility: Public\n", "visibility: [public]\n", "visibility:\n",
      "visibility: public\nvisibility: public\n", "visibility: public\n: broken: {\n",
      "visibility: public #5\n\tx", "- visibility: public\n", "", "visibility: &a public\n",
      "a: &b 1\nvisibility: public\n", "extra:\n  visibility: public\n",
      "visibility: |\n  public\n",
    ]
  )
  func doubt(yaml: String) {
    var site = site
    site["Content/portfolios/own/portfolio.yaml"] = yaml
    let found = site.discovered(scope: AudienceScope.scope(for: .everyone))
    #expect(PortfolioFolder.all(in: found.tree).map(\.slug.text) == ["open"])
    #expect(found.diagnostics == [])
  }
}
