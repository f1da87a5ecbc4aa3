import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A symbolic link within a site")
struct SymbolicLinkTests {
  @Test("is read as the file that it leads to")
  func toFile() {
    var site = InMemorySite(["Content/a/x.md": "x"])
    site.put(.link(to: "a/x.md"), at: "Content/y.md")
    let found = site.discovered()
    #expect(found.diagnostics.isEmpty)
    #expect(found.tree["Content/y.md"]?.text?.bytes == Array("x".utf8))
  }

  @Test("stands for the folder that it leads to")
  func toFolder() {
    var site = InMemorySite(["Content/a/x.md": "x", "Content/a/b/y.md": "y"])
    site.put(.link(to: "../Content/a"), at: "Content/z")
    #expect(
      site.discovered().tree.files(in: "Content/z").map(\.path.text)
        == ["Content/z/b/y.md", "Content/z/x.md"]
    )
  }

  @Test("may stand for the whole of Content, where it stays within the site")
  func root() {
    var site = InMemorySite(["docs/index.md": "Home", "docs/a.md": "A"])
    site.put(.link(to: "docs"), at: "Content")
    site.put(.link(to: "a.md"), at: "docs/b.md")
    let found = site.discovered()
    #expect(found.diagnostics.isEmpty)
    #expect(found.tree.files.map(\.path) == ["Content/a.md", "Content/b.md", "Content/index.md"])
  }

  @Test("to a folder is not followed again beneath another, so that links cannot multiply")
  func nested() {
    var site = InMemorySite(["Content/a/x.md": "x", "Content/b/y.md": "y"])
    site.put(.link(to: "../b"), at: "Content/a/to-b")
    site.put(.link(to: "../a"), at: "Content/b/to-a")
    let found = site.discovered()
    #expect(
      found.diagnostics.map { "\($0.location?.path.text ?? "") \($0.kind.id)" } == [
        "Content/a/to-b/to-a link-cycle", "Content/b/to-a/to-b link-cycle",
      ]
    )
    #expect(
      found.tree.files.map(\.path.text) == [
        "Content/a/to-b/y.md", "Content/a/x.md", "Content/b/to-a/x.md", "Content/b/y.md",
      ]
    )
  }

  @Test(
    "leads out of the site even where it stays in the site's folder, beside its sources",
    arguments: ["../.git/config", "../_site", "..", "/site/README.md", "/etc/passwd"]
  )
  func besideSources(target: String) {
    var site = InMemorySite([
      ".git/config": "secret", "_site/index.html": "old", "README.md": "r",
      "Content/index.md": "i",
    ])
    site.put(.link(to: target), at: "Content/page.md")
    #expect(site.discovered().diagnostics.map(\.kind.id) == ["link-outside-site"])
  }
}
