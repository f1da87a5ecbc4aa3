import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("What is left out of a build")
struct DiscoveryScopeTests {
  /// Leaves out the folder of each `portfolio.yaml` that does not say `public`.
  private let scope = DiscoveryScope(
    decides: { $0.text.hasSuffix("/portfolio.yaml") },
    omission: { files in
      let open = Set(
        files.filter { $0.text?.bytes == Array("public".utf8) }
          .map { String($0.path.text.dropLast("/portfolio.yaml".count)) }
      )
      return { path in
        let parts = path.text.split(separator: "/", maxSplits: 3)
        guard parts.count > 3, parts[1] == "portfolios" else { return false }
        return !open.contains(parts.prefix(3).joined(separator: "/"))
      }
    }
  )

  private let site = InMemorySite([
    "Content/index.md": "Home",
    "Content/portfolios/open/portfolio.yaml": "public",
    "Content/portfolios/open/evidence/e01.md": "Evidence",
    "Content/portfolios/closed/portfolio.yaml": "private",
    "Content/portfolios/closed/evidence/e01.md": "Secret",
    "Content/portfolios/none/evidence/e01.md": "Secret",
  ])

  @Test("is decided by files that are read first")
  func twoSteps() {
    let found = site.discovered(scope: scope)
    #expect(
      found.tree.files.map(\.path.text) == [
        "Content/index.md", "Content/portfolios/open/evidence/e01.md",
        "Content/portfolios/open/portfolio.yaml",
      ]
    )
  }

  @Test("leaves no trace in the diagnostics, nor among the files that were refused")
  func noTrace() {
    var site = site
    site.put(.special, at: "Content/portfolios/closed/pipe")
    site.put(.unreadable(.notPermitted), at: "Content/portfolios/closed/evidence/e02.md")
    site.put(.link(to: "nowhere"), at: "Content/portfolios/closed/link.md")
    site.put([0xFF], at: "Content/portfolios/broken/portfolio.yaml")
    let found = site.discovered(scope: scope)
    #expect(found.diagnostics.isEmpty)
    #expect(found.refused.isEmpty)
    #expect(site.discovered().diagnostics.count == 4)
  }

  @Test("cannot be reached through a symbolic link from elsewhere")
  func links() {
    var site = site
    site.put(.link(to: "portfolios/closed/evidence/e01.md"), at: "Content/page.md")
    site.put(.link(to: "portfolios/closed/evidence"), at: "Content/folder")
    let found = site.discovered(scope: scope)
    #expect(found.tree["Content/page.md"] == nil)
    #expect(found.tree.files(in: "Content/folder").isEmpty)
    #expect(found.diagnostics.isEmpty)
    #expect(site.discovered().tree["Content/page.md"] != nil)
  }
}
