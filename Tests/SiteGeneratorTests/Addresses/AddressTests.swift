import Diagnostics
import Testing

@testable import SiteGenerator

@Suite("The address of a page")
struct AddressTests {
  @Test(
    "comes from its path below Content",
    arguments: [
      ("index.md", "/"), ("routes/index.md", "/routes/"), ("routes/route-2.md", "/routes/route-2/"),
      ("About Us.md", "/about-us/"), ("FAQs/The STP.md", "/faqs/the-stp/"),
      ("Über uns & Näheres.md", "/uber-uns-naheres/"), ("cafe\u{301}.md", "/cafe/"),
      ("R&D.md", "/r-d/"), ("--a--b--.md", "/a-b/"), ("1.10.md", "/1-10/"),
      ("Straße/Ærø.md", "/strasse/aero/"), ("Łódź.md", "/lodz/"), ("日本.md", "/日本/"),
      ("404.md", "/404.html"), ("errors/404.md", "/errors/404/"),
      ("frameworks/index.md", "/competences/"),
    ]
  )
  func paths(path: String, address: String) {
    #expect(SiteAddress(contentPath: path).text == address)
  }

  @Test("ends in the slug where the page gives one")
  func slug() {
    #expect(SiteAddress(contentPath: "routes/route-2.md", slug: "two").text == "/routes/two/")
    #expect(SiteAddress(contentPath: "routes/index.md", slug: "two").text == "/routes/")
  }

  @Test(
    "is a file on the disk",
    arguments: [
      ("/", "index.html"), ("/routes/", "routes/index.html"), ("/404.html", "404.html"),
      ("/old/page.html", "old/page.html"),
    ]
  )
  func files(address: String, file: String) {
    #expect(SiteAddress(address).filePath == file)
  }

  @Test(
    "is linked to from where the site is served",
    arguments: [
      ("https://e.example", "/a/", "/a/"), ("https://e.example/base", "/a/", "/base/a/"),
      ("https://e.example/base/", "/", "/base/"), ("HTTPS://e.example/x/y/", "/a/", "/x/y/a/"),
      ("https://e.example:8080/", "/日本/", "/%E6%97%A5%E6%9C%AC/"),
      ("https://e.example/", "/images/a b#c?.png", "/images/a%20b%23c%3F.png"),
    ]
  )
  func links(base: String, address: String, href: String) throws {
    let base = try #require(BaseURL(base))
    #expect(base.href(SiteAddress(address)) == href)
    #expect(base.absolute(SiteAddress(address)) == base.origin + href)
  }

  @Test(
    "is refused as the site's own where no page can be served from it",
    arguments: [
      "", "example.org", "//example.org", "ftp://e.example", "https://", "https:///a",
      "https://e.example/?a", "https://e.example/#a", "https://e.example//a/",
      "https://e.example/../",
      "https://e .example/", "https://e.example/\"", "javascript:alert(1)",
    ]
  )
  func refused(base: String) {
    #expect(BaseURL(base) == nil)
  }

  @Test("has its fragment encoded, and no more of it than must be")
  func fragments() throws {
    let base = try #require(BaseURL("https://e.example/"))
    #expect(base.href(.home, fragment: "café & more") == "/#caf%C3%A9%20&%20more")
  }
}

@Suite("A path in a link")
struct RelativePathTests {
  @Test(
    "is followed from the file that it stands in",
    arguments: [
      ("b.md", "Content/routes/b.md"), ("./b.md", "Content/routes/b.md"),
      ("../b.md", "Content/b.md"), ("../faqs/./x/../b.md", "Content/faqs/b.md"),
      ("/b.md", "Content/b.md"), ("..", "Content"), ("../../b.md", "b.md"),
      ("x//b.md", "Content/routes/x/b.md"), ("x/.../b.md", "Content/routes/x/.../b.md"),
      ("/", "Content"), ("", "Content/routes"), ("../..", ""),
    ]
  )
  func resolve(path: String, target: String) {
    #expect(RelativePath.resolve(path, from: "Content/routes/a.md")?.text == target)
  }

  @Test("leads to nothing outside the site", arguments: ["../../../b.md", "/../../b.md"])
  func outside(path: String) {
    #expect(RelativePath.resolve(path, from: "Content/routes/a.md") == nil)
  }

  @Test(
    "is found again from both of its ends",
    arguments: [
      ("Content/a.md", "Content/b.md", "b.md"), ("Content/x/a.md", "Content/b.md", "../b.md"),
      ("Content/a.md", "Content/x/y/b.md", "x/y/b.md"),
      ("Content/x/a.md", "Content/y/b.md", "../y/b.md"),
    ]
  )
  func path(from: String, to: String, path: String) {
    #expect(RelativePath.path(from: SourcePath(from), to: SourcePath(to)) == path)
    #expect(RelativePath.resolve(path, from: SourcePath(from))?.text == to)
  }
}

@Suite("The file that a wrong path most likely means")
struct NearestFileTests {
  private let files: [SourcePath] = [
    "Content/about.md", "Content/routes/route-2.md", "Content/routes/index.md",
    "Content/faqs/index.md", "Content/stp.md", "Content/faqs/stp.md",
  ]

  @Test(
    "has its name elsewhere, another ending, or nearly its name",
    arguments: [
      ("Content/faqs/route-2.md", "Content/routes/route-2.md"),
      ("Content/fags/stp.md", "Content/faqs/stp.md"),
      ("Content/about.html", "Content/about.md"), ("Content/about", "Content/about.md"),
      ("Content/abuot.md", "Content/about.md"),
      ("Content/routs/index.md", "Content/routes/index.md"),
    ]
  )
  func found(wrong: String, meant: String) {
    #expect(NearestFile.nearest(to: SourcePath(wrong), among: files)?.text == meant)
  }

  @Test(
    "is none where nothing is near",
    arguments: ["Content/nope.md", "Content/x/index.md", "Content/routes/part-ii.md"]
  )
  func none(wrong: String) {
    #expect(NearestFile.nearest(to: SourcePath(wrong), among: files) == nil)
  }
}
