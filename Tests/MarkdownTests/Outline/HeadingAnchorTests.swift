import Diagnostics
import Testing

@testable import Markdown

@Suite("Heading anchors")
struct HeadingAnchorTests {
  @Test(
    "are those of code hosts",
    arguments: [
      ("What you need", "what-you-need"), ("R&D1: research", "rd1-research"),
      ("A  double space", "a--double-space"), ("snake_case-and-hyphens", "snake_case-and-hyphens"),
      ("Ünïcode Ödd", "ünïcode-ödd"), ("“Quoted” – dashed", "quoted--dashed"), ("???", "section"),
      ("1. First", "1-first"), ("日本語", "日本語"),
    ]
  )
  func slug(text: String, anchor: String) {
    #expect(HeadingAnchors.slug(text) == anchor)
  }

  @Test("are numbered where they repeat, and never clash with one that was written so")
  func repeated() {
    var anchors = HeadingAnchors()
    let given = ["a", "a", "a 1", "a", "a-1", "a-1"].map { anchors.anchor(for: $0) }
    #expect(given == ["a", "a-1", "a-1-1", "a-2", "a-1-2", "a-1-3"])
    #expect(Set(given).count == given.count)
  }
}

@Suite("Headings")
struct HeadingTests {
  @Test("move down by one where the text has one of the first level")
  func shift() {
    #expect(levels("# a\n\n## b\n\n###### c") == [2, 3, 6])
    #expect(levels("## b\n\n### c") == [2, 3])
  }

  private func levels(_ markdown: String) -> [Int] {
    let source = SourceText(path: "a.md", text: markdown)
    return MarkdownParser().parse(source, body: 0..<source.bytes.count).document.headings
      .map(\.level)
  }
}

@Suite("References")
struct ReferenceTests {
  @Test(
    "are told apart by what they refer to",
    arguments: [
      (
        "[x](../routes/route-2.md#what%20you%20need)",
        ReferenceTarget.path(SitePath(path: "../routes/route-2.md", fragment: "what you need"))
      ),
      ("[x](#here)", .path(SitePath(path: "", fragment: "here"))),
      ("[x](a.md?b=c#d)", .path(SitePath(path: "a.md", fragment: "d", query: "b=c"))),
      ("[x](<two words.pdf>)", .path(SitePath(path: "two words.pdf"))),
      ("<https://a.example>", .address("https://a.example")),
      ("www.a.example", .address("http://www.a.example")),
      ("[x](//a.example)", .address("//a.example")),
      ("<a@b.example>", .address("mailto:a@b.example")),
      ("<competence:R&D1>", .competence("R&D1")),
      ("[x](competence:RT%202.4)", .competence("RT 2.4")),
      ("[x](<competence:acs@2014/RT 2.4>)", .competence("acs@2014/RT 2.4")),
      ("[x](Evidence:E01)", .evidence("E01")),
      ("[x](term:ACS)", .term("ACS")),
      ("[x](confirm:IPEM \"the fee\")", .confirmation(by: "IPEM", what: "the fee")),
      ("![x](a%20b.png)", .image("a b.png")),
      ("![](../snippets/a.md)", .snippet("../snippets/a.md")),
      ("[x](javascript:y)", .refused(scheme: "javascript")),
    ]
  )
  func targets(markdown: String, target: ReferenceTarget) {
    let source = SourceText(path: "a.md", text: markdown)
    let parsed = MarkdownParser().parse(source, body: 0..<source.bytes.count)
    #expect(parsed.document.references.map(\.target) == [target])
  }
}
