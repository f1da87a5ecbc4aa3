import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Discovery")
struct DiscoveryTests {
  @Test("finds every file of Content and Themes, sorted by the bytes of its path")
  func everything() {
    let site = InMemorySite([
      "Content/routes/route-2.md": "2", "Content/index.md": "i", "Content/routes.md": "r",
      "Content/site.yaml": "y", "Content/Ä.md": "a", "Content/images/x.png": "png",
      "Themes/ipem/templates/page.html": "h", "README.md": "no", "Sources/x.md": "no",
    ])
    let found = site.discovered()
    #expect(found.diagnostics.isEmpty)
    #expect(
      found.tree.files.map(\.path.text) == [
        "Content/images/x.png", "Content/index.md", "Content/routes.md",
        "Content/routes/route-2.md", "Content/site.yaml", "Content/Ä.md",
        "Themes/ipem/templates/page.html",
      ]
    )
  }

  @Test("holds texts, and of anything else only what it takes to copy it")
  func kinds() throws {
    let png: [UInt8] =
      [0x89] + Array("PNG\r\n\u{1A}\n\0\0\0\rIHDR\0\0\0\u{10}\0\0\0\u{20}".utf8)
    var site = InMemorySite([
      "Content/a.md": "text", "Content/b.PDF": "%PDF", "Content/c.YML": "a: b",
      "Content/table.csv": "caf\u{E9}", "Themes/t/assets/site.css": "p {}",
      "Themes/t/assets/font.woff2": "font",
    ])
    site.put(png, at: "Content/d.png")
    let tree = site.discovered().tree
    let texts = tree.files.compactMap(\.text).map(\.path.text)
    #expect(texts == ["Content/a.md", "Content/c.YML", "Themes/t/assets/site.css"])
    #expect(tree["Content/a.md"]?.text?.bytes == Array("text".utf8))
    #expect(tree["Content/a.md"]?.digest == Digest(of: "text"))
    let pdf = try #require(tree["Content/b.PDF"]?.asset)
    #expect(pdf.location == InMemorySite.root.appending("Content/b.PDF"))
    #expect(pdf.size == 4)
    #expect(pdf.digest == Digest(of: "%PDF"))
    #expect(
      tree["Content/d.png"]?.asset?.dimensions == ImageDimensions(width: 16, height: 32)
    )
    #expect(tree["Content/none.md"] == nil)
  }

  @Test("gives the files within a folder and no others")
  func folders() {
    let tree = InMemorySite([
      "Content/faqs.md": "", "Content/faqs/a.yaml": "", "Content/faqs/deep/b.yaml": "",
      "Content/faqs-old/c.yaml": "", "Content/faqs0.yaml": "",
    ]).discovered().tree
    #expect(
      tree.files(in: "Content/faqs").map(\.path.text)
        == ["Content/faqs/a.yaml", "Content/faqs/deep/b.yaml"]
    )
    #expect(tree.files(in: "Content/fa").isEmpty)
  }

  @Test(
    "passes over hidden files and what editors leave behind",
    arguments: [
      "Content/.DS_Store", "Content/.index.md.swp", "Content/index.md~", "Content/.#index.md",
      "Content/#index.md#", "Content/index.md.swp", "Content/.git/config", "Content/Thumbs.db",
      "Content/a/.well-known/x",
    ]
  )
  func ignored(path: String) {
    var site = InMemorySite(["Content/index.md": "i"])
    site[path] = "\0"
    #expect(site.discovered().tree.files.map(\.path.text) == ["Content/index.md"])
    #expect(site.discovered().diagnostics.isEmpty)
  }

  @Test(
    "takes names with odd but harmless characters",
    arguments: ["a b.md", "é.md", "#1.md", "50%.md", "what?.md", "日本.md", "a'b\"c.md", "~.md"]
  )
  func oddNames(name: String) {
    var site = InMemorySite()
    site["Content/\(name)"] = "text"
    #expect(site.discovered().tree.files.map(\.path.text) == ["Content/\(name)"])
  }

  @Test("refuses a second file of a name that looks the same, and says where the first is")
  func twins() throws {
    let folder = try ScratchFolder()
    let paths = ["Content/cafe\u{301}.md", "Content/caf\u{E9}.md"].map { SourcePath($0) }
    for path in paths { try folder.write("text", to: path.text) }
    // Folders of such names are told apart by what they hold.
    try folder.write("text", to: "Content/u\u{308}/a.md")
    try folder.write("text", to: "Content/\u{FC}/b.md")
    let found = Discovery.discover(folder.path)
    let diagnostic = try #require(found.diagnostics.first)
    #expect(found.diagnostics.map(\.kind.id) == ["same-file-name"])
    #expect(diagnostic.location?.path.isSpelled(like: paths[1]) == true)
    #expect(diagnostic.notes.first?.location?.path.isSpelled(like: paths[0]) == true)
    #expect(found.tree.files.count == 3)
    #expect(found.tree[paths[0]] != nil)
    #expect(found.tree[paths[1]] == nil)
  }

  @Test("keeps what stands in .well-known")
  func wellKnown() {
    let site = InMemorySite(["Content/.well-known/security.txt": "x"])
    #expect(site.discovered().tree.files.count == 1)
  }

  @Test("finds the same with one job as with many", arguments: [2, 3, 8])
  func parallel(jobs: Int) {
    var site = InMemorySite()
    for page in 0..<200 {
      site["Content/\(page % 9)/\(page % 4)/\(page).md"] = page % 13 == 0 ? "" : "page \(page)"
    }
    let one = site.discovered()
    let many = site.discovered(jobs: jobs)
    #expect(many.tree.files.map(\.path) == one.tree.files.map(\.path))
    #expect(many.tree.files.map(\.digest) == one.tree.files.map(\.digest))
    #expect(many.diagnostics == one.diagnostics)
    #expect(one.diagnostics.count == 16)
  }
}
