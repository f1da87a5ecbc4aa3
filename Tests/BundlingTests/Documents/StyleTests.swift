import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@testable import Bundling

@Suite("The style sheet of a bundle")
struct StyleTests {
  @Test(
    "A text becomes a string that can end neither itself nor the style sheet",
    arguments: [
      ("E1 · A title", "\"E1 · A title\""),
      ("say \"no\"", "\"say \\\"no\\\"\""),
      ("a\\b", "\"a\\\\b\""),
      ("</style>", "\"\\3c /style\\3e \""),
      ("two\nlines", "\"two\\a lines\""),
    ]
  )
  func quoted(text: String, string: String) {
    #expect(StyleText.quoted(text) == string)
  }

  @Test("A long title is cut between words")
  func shortened() {
    #expect(StyleText.shortened("one two three", to: 20) == "one two three")
    #expect(StyleText.shortened("one two three", to: 9) == "one two…")
    #expect(StyleText.shortened("unbroken", to: 4) == "unbr…")
  }

  @Test("Columns of a matrix are shared out evenly between as few tables as can be")
  func columns() {
    #expect(MatrixColumns.runs(of: 0) == [])
    #expect(MatrixColumns.runs(of: 36) == [0..<36])
    #expect(MatrixColumns.runs(of: 37) == [0..<18, 18..<37])
    #expect(MatrixColumns.runs(of: 80) == [0..<26, 26..<53, 53..<80])
  }

  @Test("A theme that does not say how a bundle looks is told so")
  func noTemplate() throws {
    var bundled = try BundledSite()
    bundled.site["Themes/plain/assets/css/bundle.css"] = nil
    let (document, diagnostics) = BundleDocument.make(try bundled.gathered().contents)
    #expect(document == nil)
    #expect(diagnostics.map(\.kind.id) == ["no-bundle-template"])
  }

  @Test("What the style sheet names is put into it, and what is not there is an error in its place")
  func files() throws {
    var bundled = try BundledSite()
    bundled.site.put(Array("foo".utf8), at: "Themes/plain/assets/fonts/a.woff2")
    bundled.site["Themes/plain/assets/css/bundle.css"] =
      "@font-face { src: url(\"../fonts/a.woff2\") }"
    #expect(try bundled.html().contains("url(\"data:font/woff2;base64,Zm9v\")"))
    bundled.site["Themes/plain/assets/css/bundle.css"] = "a { background: url(b.png) }"
    let files = FileBytes(on: bundled.site)
    let (document, diagnostics) = BundleDocument.make(try bundled.gathered().contents, files: files)
    #expect(document == nil)
    #expect(diagnostics.map(\.kind.id) == ["bundle-style-file"])
    #expect(diagnostics.first?.location?.path == "Themes/plain/assets/css/bundle.css")
  }

  @Test("A frame lies within its page, below the caption and within the margins")
  func frames() {
    for (frame, page) in [
      (AttachmentFrame.portrait, PageGeometry.portrait), (.landscape, .landscape),
    ] {
      #expect(frame.left >= page.left && frame.top > page.top)
      #expect(abs(frame.left + frame.width + page.right - page.width) < 0.001)
      #expect(abs(frame.top + frame.height + page.bottom - page.height) < 0.001)
    }
  }
}
