import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite("A Markdown text with a mistake")
struct DiagnosticTests {
  @Test(
    "is told what is wrong in its very place",
    arguments: [
      "A ⟦raw-html›<b>⟧bold</b> word and ⟦raw-html›<br>⟧",
      "⟦raw-html›<div class=\"x\">⟧\n\nText\n\n⟦raw-html›</div>⟧",
      "⟦raw-html›<!-- a comment -->⟧",
      "[x](⟦unsafe-link›javascript:alert(1)⟧)",
      "> - ⟦unsafe-link›ftp://a.example/b⟧",
      "> [x\n> y](<⟦unsafe-link›data:text/html,x y⟧> \"t\")",
      "![a picture](⟦unsafe-link›mailto:a@b.example⟧)",
      "> [!⟦unknown-callout›NOTICE⟧]\n> text",
      "> [!⟦unknown-callout›INFORMATION⟧]",
      "> ⟦callout-not-alone›[!NOTE]⟧ text",
      "see ⟦malformed-reference›<competence:RT 2.4>⟧.",
      "| a |\n|---|\n| [x](⟦malformed-reference›competence:RT 2.4⟧) |",
      "- [x *y*](⟦malformed-reference›confirm:the ACS⟧)",
      "[x](⟦empty-reference›competence:⟧)",
      "[x][a] and [y][A] and [a]\n\n[a]: ⟦unsafe-link›javascript:x⟧ 'Title'",
      "> - [*x*][a\n>   b]\n> - <b@c.example>\n>\n> [A   B]: <⟦unsafe-link›data:x⟧>",
      "    [a]: data:x\n\n[a]\n\n1. [a]:\n   ⟦unsafe-link›data:x⟧",
      "text\n[a]: data:x\n\n[a]: ⟦unsafe-link›data:x⟧\n[a]: data:x",
      "> [a]: ⟦unsafe-link›data:x&amp;\\_⟧\n\n[a][]",
      "See ⟦snippet-not-alone›![](a.md)⟧",
      "⟦missing-alternative-text›![](a.png)⟧",
      "An ⟦missing-alternative-text›![][r]⟧\n\n[r]: b.png",
      "⟦link-without-text›[](a.md)⟧",
      "Text⟦unknown-footnote›[^nite]⟧ and another[^note]\n\n[^note]: x",
      "Text \\[^not] and `[^this]`\n\n    [^nor]: this",
      "Text\n\n⟦unused-footnote›[^a]⟧: never seen",
      "Text[^a]\n\n[^a]: seen\n\n⟦unused-footnote›[^a]⟧: not seen",
    ]
  )
  func places(marked: String) throws {
    let marked = try MarkedText(marked)
    let source = marked.source()
    let found = MarkdownParser().parse(source, body: 0..<source.bytes.count).diagnostics
    #expect(MarkedText.marking(source, with: found) == marked.description)
  }

  @Test(
    "is told so in a field that holds one line",
    arguments: [
      "One *paragraph* alone", "One\n\n⟦block-in-line›Two⟧", "⟦block-in-line›- a list⟧",
      "⟦block-in-line›# Heading⟧",
    ]
  )
  func inlineFields(marked: String) throws {
    let marked = try MarkedText(marked)
    let parser = MarkdownParser(options: MarkdownOptions(content: .inline))
    let source = marked.source()
    let found = parser.parse(source, body: 0..<source.bytes.count).diagnostics
    #expect(MarkedText.marking(source, with: found) == marked.description)
  }

  @Test(
    "is offered an edit that mends it",
    arguments: [
      ("> [!NTOE]\n> x", "> [!NOTE]\n> x"),
      ("> [!TIP]  x", "> [!TIP]\n> x"),
      ("<competence:RT 2.4>", "[RT 2.4](<competence:RT 2.4>)"),
      ("[x](term:linear accelerator)", "[x](<term:linear accelerator>)"),
      ("a[^nite]\n\n[^note]: x\n\nb[^note]", "a[^note]\n\n[^note]: x\n\nb[^note]"),
    ]
  )
  func edits(written: String, mended: String) throws {
    let source = SourceText(path: "a.md", text: written)
    let parsed = MarkdownParser().parse(source, body: 0..<source.bytes.count)
    let edit = try #require(parsed.diagnostics.first?.fixIts.first?.edits.first)
    var bytes = source.bytes
    bytes.replaceSubrange(edit.location.range, with: edit.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
    let again = SourceText(path: "a.md", bytes: bytes)
    #expect(MarkdownParser().parse(again, body: 0..<bytes.count).diagnostics.isEmpty)
  }

  @Test("is told the nearest word that is known")
  func nearest() {
    let source = SourceText(path: "a.md", text: "> [!WARNIG]\n> x")
    let found = MarkdownParser().parse(source, body: 0..<source.bytes.count).diagnostics
    #expect(found.map(\.help) == ["did you mean 'WARNING'?"])
  }

  @Test("has its places counted from the start of the file, front matter and all")
  func frontMatter() throws {
    let marked = try MarkedText("---\ntitle: Ä\n---\n\n[x](⟦unsafe-link›javascript:x⟧)\n")
    let source = marked.source()
    let start = "---\ntitle: Ä\n---\n".utf8.count
    let found = MarkdownParser().parse(source, body: start..<source.bytes.count).diagnostics
    #expect(MarkedText.marking(source, with: found) == marked.description)
  }

  @Test("in a YAML value has its places in the YAML file")
  func yamlValue() throws {
    // A block scalar: its text has lost the indentation of every line.
    let marked = try MarkedText("role: |\n  First\n  [x](⟦unsafe-link›javascript:x⟧)\n")
    let mapping = SourceMapping(
      path: marked.source().path,
      segments: [
        SourceMapping.Segment(textOffset: 0, fileOffset: 10, count: 6),
        SourceMapping.Segment(textOffset: 6, fileOffset: 18, count: 22),
      ],
      fallback: 6..<40
    )
    let text = "First\n[x](javascript:x)\n"
    let found = MarkdownParser().parse(text, mappedBy: mapping).diagnostics
    #expect(MarkedText.marking(marked.source(), with: found) == marked.description)
    let whole = SourceMapping(path: marked.source().path, whole: 6..<40)
    #expect(
      MarkdownParser().parse(text, mappedBy: whole).diagnostics.map(\.location?.range) == [6..<40]
    )
  }

  @Test("may hold raw HTML where the site allows it")
  func allowedHTML() {
    let source = SourceText(path: "a.md", text: "<b>x</b>\n\n<div>y</div>")
    let parser = MarkdownParser(options: MarkdownOptions(rawHTML: .allowed))
    #expect(parser.parse(source, body: 0..<source.bytes.count).diagnostics.isEmpty)
  }
}

@Suite("The kinds of Markdown diagnostics")
struct DiagnosticKindTests {
  @Test("have ids of their own, an explanation and a line in the catalogue")
  func kinds() {
    let ids = MarkdownDiagnostics.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for kind in MarkdownDiagnostics.all {
      #expect(kind.explanation.count > 80, "\(kind.id)")
      #expect(kind.explanation.hasSuffix("."), "\(kind.id)")
    }
  }
}
