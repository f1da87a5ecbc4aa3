import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "is what stands between two lines of three hyphens",
    arguments: [
      "---\n⟦yaml›title: A\n⟧---\n⟦body›# Text\n⟧", "---\n⟦yaml›⟧---\n⟦body›⟧",
      "---  \n⟦yaml›title: A\n⟧--- \t\n⟦body›x⟧", "---\r\n⟦yaml›title: A\r\n⟧---\r\n⟦body›x⟧",
      "\u{FEFF}---\n⟦yaml›title: A\n⟧---\n⟦body›x⟧", "---\n⟦yaml›title: A\n⟧---⟦body›⟧",
      "---\n⟦yaml›title: \"a --- b\"\n⟧---\n⟦body›---\nx\n---\n⟧",
      "---\n⟦yaml›title: \"a\n  ---\n  b\"\n⟧---\n⟦body›x⟧",
      "---\n⟦yaml›text: |\n  ---\n  a\n----: b\n⟧---\n⟦body›x⟧",
      "---\n⟦yaml›title: A\n⟧---\n⟦body›\n---\n\n⟧",
    ]
  )
  func found(marked: String) throws {
    let marked = try MarkedText(marked)
    let front = FrontMatter.split(marked.source())
    #expect(front.diagnostics.isEmpty)
    #expect(front.yaml == (try marked.range("yaml")))
    #expect(front.body == (try marked.range("body")))
    #expect(FrontMatter.parse(marked.source()).diagnostics.isEmpty)
  }

  static let broken = [
    "⟦front-matter-missing›# Title⟧\n\nText", "⟦front-matter-missing›⟧",
    "⟦front-matter-missing›--- title⟧\n---\n", "⟦front-matter-missing›----⟧\n",
    "⟦front-matter-unclosed›---⟧\ntitle: A\n\n# Text\n", "⟦front-matter-unclosed›---⟧",
    "\n\n⟦front-matter-not-first›---⟧\ntitle: A\n---\n",
    "⟦front-matter-not-yaml›+++⟧\ntitle = 'A'\n+++\n", "⟦front-matter-not-yaml›{⟧\n\"a\": 1\n}\n",
    "---\ntitle: ⟦yaml-unclosed-quote›\"A⟧\n---\nb\"\n---\n",
    "---\na: 1\na2: ⟦yaml-anchor›&x⟧\n⟦yaml-duplicate-key›a⟧: 2\n---\n",
  ]

  @Test("that is missing or broken is reported", arguments: broken)
  func reported(marked: String) throws {
    let marked = try MarkedText(marked)
    let found = FrontMatter.parse(marked.source()).diagnostics
    #expect(MarkedText.marking(marked.source(), with: found) == marked.description)
  }

  @Test("that a line of hyphens in a quotation cuts short says so")
  func hyphensInQuotation() throws {
    let marked = try MarkedText("---\ntitle: \"A\n⟦---⟧\nB\"\n---\n\n# Text\n")
    let mistake = try #require(FrontMatter.parse(marked.source()).diagnostics.first)
    #expect(mistake.kind == YAMLDiagnostics.unclosedQuote)
    #expect(mistake.notes.map(\.location?.range) == marked.ranges)
  }

  @Test("may be missing from a snippet")
  func optional() {
    let source = SourceText(path: "Content/snippets/a.md", text: "Text\n")
    let front = FrontMatter.parse(source, .optional)
    #expect(front.diagnostics.isEmpty)
    #expect(!front.isPresent)
    #expect(front.body == 0..<5)
  }

  @Test(
    "that is missing or broken has a mend that can be read",
    arguments: [
      "# About: us\n\nText\n", "---\ntitle: A\n\n# Text\n", "\n---\ntitle: A\n---\n",
      "---\ntitle: \"A\norder: 1\n---\n", "---\ntitle: Room #5\n---\n",
    ]
  )
  func mend(text: String) throws {
    let source = SourceText(path: "Content/a.md", text: text)
    let mistake = try #require(FrontMatter.parse(source).diagnostics.first)
    let fix = try #require(mistake.fixIts.first)
    let bytes = try #require(SourceEdits.apply(fix.edits, to: source))
    let again = FrontMatter.parse(SourceText(path: source.path, bytes: bytes))
    #expect(again.diagnostics.isEmpty)
    #expect(again.root?.mapping?["title"] != nil)
  }

  @Test("over 64 KB is refused, one byte less is read")
  func size() throws {
    let start = "---\ntitle: "
    let most = String(repeating: "a", count: 65_536 - "title: \n".utf8.count)
    let source = SourceText(path: "Content/a.md", text: start + most + "\n---\n")
    #expect(FrontMatter.parse(source).diagnostics.isEmpty)
    let longer = SourceText(path: "Content/a.md", text: start + most + "a\n---\n")
    let found = FrontMatter.parse(longer).diagnostics
    #expect(found.map(\.kind) == [YAMLDiagnostics.tooLarge])
  }
}
