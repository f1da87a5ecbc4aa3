import Diagnostics
import HTML
import TestSupport
import Testing

@testable import Markdown

@Suite("A rendered page")
struct PageTests {
  private static let fixtures = FixtureFolder(beside: #filePath, "../Fixtures/pages")

  private static let abbreviations = AbbreviationTable([
    AbbreviationTable.Entry(abbreviation: "ACS", meaning: "Association of Clinical Scientists"),
    AbbreviationTable.Entry(abbreviation: "HCPC", meaning: "Health & Care Professions Council"),
    AbbreviationTable.Entry(abbreviation: "STP", meaning: "Scientist Training Programme"),
    AbbreviationTable.Entry(abbreviation: "EA", meaning: "External Advisor"),
  ])

  @Test("is put together from its text, its snippets and what its references lead to")
  func whole() throws {
    let rendered = HTMLRenderer(abbreviations: Self.abbreviations).render(try Self.guidance())
    try Self.fixtures.golden("guidance.html").check(rendered.html.description)
    #expect(rendered.abbreviations == ["ACS", "HCPC", "STP"])
  }

  @Test("has the same headings and anchors in its outline as in its HTML")
  func outline() throws {
    let page = try Self.guidance()
    let rendered = HTMLRenderer().render(page)
    #expect(rendered.outline == page.outline)
    #expect(
      page.outline.map { "\($0.level) \($0.anchor) \($0.location.path)" } == [
        "2 route-2 guidance.md", "3 what-the-acs-wants guidance.md",
        "3 what-the-acs-wants-1 snippet.md", "3 what-the-acs-wants-2 guidance.md",
      ]
    )
    for entry in page.outline {
      #expect(rendered.html.description.contains("<h\(entry.level) id=\"\(entry.anchor)\">"))
    }
  }

  @Test("can have its ids told apart from those of other pages")
  func prefix() throws {
    let html = HTMLRenderer(idPrefix: "p7-").render(try Self.guidance()).html.description
    let ids = html.matches(of: /(?:[ ]id="|href="#)([^"]*)"/).map { String($0.1) }
    #expect(ids.count > 10)
    #expect(ids.allSatisfy { $0.hasPrefix("p7-") })
  }

  @Test("has every id once, and each link within it leads to one")
  func identifiers() throws {
    let html = HTMLRenderer().render(try Self.guidance()).html.description
    let ids = html.matches(of: /[ ]id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for target in html.matches(of: /href="#([^"]*)"/) {
      #expect(ids.contains(String(target.1)))
    }
  }

  @Test("can be cut at its headings, each section whole with its footnotes")
  func sections() throws {
    let page = try Self.guidance()
    let cut = HTMLRenderer(abbreviations: Self.abbreviations).renderSections(of: page, level: 3)
    var text = "introduction:\n\(cut.introduction)"
    for section in cut.sections {
      text += "section \(section.heading.anchor): \(section.title)\n\(section.body)"
    }
    try Self.fixtures.golden("sections.html").check(text)
    #expect(cut.sections.map(\.heading.anchor) == page.outline.dropFirst().map(\.anchor))
  }

  static func guidance() throws -> MarkdownComposition {
    let snippet = try document("snippet")
    let page = try document("guidance")
    var references: [NodeID: ResolvedReference] = [:]
    var includes: [NodeID: MarkdownComposition] = [:]
    for reference in page.references {
      switch reference.target {
      case .competence(let code):
        #expect(code == "R&D1")
        references[reference.node] = .link(
          ResolvedLink(href: "/competences/r-and-d1/", title: "R&D1", styleClass: "competence")
        )
      case .image(let file):
        let image = ResolvedImage(source: "/images/" + file, width: 640, height: 480)
        references[reference.node] = .image(image)
      case .snippet(let file):
        #expect(file == "what.md")
        includes[reference.node] = MarkdownComposition(snippet)
      default: break
      }
    }
    return MarkdownComposition(page, references: references, includes: includes)
  }

  private static func document(_ name: String) throws -> MarkdownDocument {
    let bytes = try fixtures.bytes(of: name + ".md")
    let source = SourceText(path: SourcePath(name + ".md"), bytes: bytes)
    return MarkdownParser().parse(source, body: 0..<bytes.count).document
  }
}

@Suite("A line of Markdown")
struct InlineRenderingTests {
  @Test(
    "is rendered without a paragraph around it",
    arguments: [
      ("A *first-class* degree", "A <em>first-class</em> degree"),
      (
        "[IPEM](https://www.example.org)",
        #"<a href="https://www.example.org" rel="external">IPEM</a>"#
      ),
      ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"),
      ("", ""),
      ("two\n\nparagraphs", "two\nparagraphs"),
    ]
  )
  func inline(markdown: String, html: String) {
    let document = MarkdownParser().parse(
      markdown,
      mappedBy: SourceMapping(path: "a.yaml", whole: 0..<0)
    ).document
    let rendered = HTMLRenderer().renderInline(MarkdownComposition(document))
    #expect(rendered.html.description == html)
  }

  @Test("with raw HTML that it may not hold shows the HTML as text")
  func refusedHTML() {
    let source = SourceText(path: "a.md", text: "a <b onclick='x'>b</b>\n\n<script>x</script>\n")
    let document = MarkdownParser().parse(source, body: 0..<source.bytes.count).document
    let html = HTMLRenderer().render(MarkdownComposition(document)).html.description
    #expect(!html.contains("<b") && !html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test("gives its plain text without markup, footnotes and raw HTML")
  func plainText() {
    let source = SourceText(
      path: "a.md",
      text: "## A *heading* with `code`\n\nTwo\nlines, [a link](b.md)[^n] ![a picture](c.png)\n\n"
        + "| a | b |\n|---|---|\n\n[^n]: not this\n"
    )
    let document = MarkdownParser().parse(source, body: 0..<source.bytes.count).document
    #expect(
      document.root.plainText == "A heading with code Two lines, a link a picture a b"
    )
  }
}
