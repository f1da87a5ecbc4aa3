import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("A mistake in YAML")
struct MistakeTests {
  static let cases = [
    // Values that need quotes.
    "title: ⟦yaml-needs-quotes›Route 2: the portfolio⟧\norder: 1",
    "room: Room ⟦yaml-needs-quotes›#5⟧",
    "room: ⟦yaml-needs-quotes›#5⟧  ",
    "rooms:\n  - a\n  - b ⟦yaml-needs-quotes›#1⟧\n",
    "rooms: [a ⟦yaml-needs-quotes›#5, b]⟧\n",
    "title: ⟦yaml-needs-quotes›[draft] Route 2⟧\norder: 1",
    "title: ⟦yaml-needs-quotes›[Route 2](route-2.md) first⟧",
    "title: ⟦yaml-needs-quotes›*bold* text⟧",
    "title: ⟦yaml-needs-quotes›**bold** text⟧",
    "title: ⟦yaml-needs-quotes›`code`⟧",
    "title: ⟦yaml-needs-quotes›@ipem⟧",
    "title: ⟦yaml-needs-quotes›%5⟧",
    "title: ⟦yaml-needs-quotes›> quoted⟧",
    "title: ⟦yaml-needs-quotes›| x⟧",
    "title: ⟦yaml-needs-quotes›- a⟧",
    "title: ⟦yaml-needs-quotes›]⟧",
    "title: ⟦yaml-needs-quotes›, b⟧",
    "é: ⟦yaml-needs-quotes›ü: x⟧",
    "a: b\n⟦yaml-needs-quotes›@c⟧: d",
    // What YAML has and a site's files may not hold.
    "code: ⟦yaml-anchor›&D1⟧",
    "code:\n  - ⟦yaml-anchor›&D1⟧ b\n  - ⟦yaml-anchor›*x⟧\n  - ⟦yaml-tag›!y⟧ z",
    "a: ⟦yaml-anchor›&x⟧\n  b: c",
    "a: ⟦yaml-tag›!!str⟧ 5",
    "⟦yaml-merge-key›<<⟧: b",
    "⟦yaml-key-not-text›[a]⟧: b",
    "t: {⟦yaml-key-not-text›{ x }⟧}",
    "a: 1\n⟦yaml-further-document›---⟧\nb: 2",
    "a: 1\n...\n⟦yaml-further-document›b: 2⟧",
    "⟦yaml-directive›%YAML 1.1\n---⟧\na: b",
    "⟦yaml-directive›%YAML x⟧\n---\na: b",
    "a: 1\n⟦yaml-duplicate-key›a⟧: 2\nb: 3",
    // Quotation marks.
    "title: ⟦yaml-unclosed-quote›\"Route 2⟧",
    "title: ⟦yaml-unclosed-quote›\"Route 2⟧\ntopic: \"About\"\norder: 1",
    "title: ⟦yaml-unclosed-quote›'Route 2⟧\ntopic: x'",
    "title: \"A\" ⟦yaml-text-after-quotes›b⟧\norder: 1",
    "title: 'it'⟦yaml-text-after-quotes›s'⟧",
    "path: \"C:⟦yaml-unknown-escape›\\d⟧ata\"",
    "path: \"⟦yaml-unknown-escape›\\u⟧12\"",
    // Brackets.
    "routes: ⟦yaml-unclosed-bracket›[a, b⟧\ntitle: X",
    "routes: ⟦yaml-unclosed-bracket›{a: b⟧",
    "routes: ⟦yaml-unclosed-bracket›[⟧",
    // Lines.
    "⟦yaml-tab›\t⟧a: b",
    "a:\n⟦yaml-tab›\t⟧- b",
    "a:\n  b: 1\n ⟦yaml-indentation›c⟧: 2",
    "a: 1\n  ⟦yaml-indentation›b⟧: 2\nc: 3",
    "a: b\n⟦yaml-indentation›- c⟧",
    "- a\n⟦yaml-indentation›b⟧: c",
    "title⟦yaml-missing-colon›:⟧A\nb: c",
    "b: c\ntitle⟦yaml-missing-colon›:⟧A\nd: e",
    "a: b\n⟦yaml-missing-colon›just text⟧\nc: d",
    // Bytes.
    "a: ⟦yaml-encoding›\u{0}⟧b",
    "a: b⟦yaml-encoding›\u{7}⟧",
    "a: ⟦yaml-encoding›\u{FEFF}⟧b",
    // What fits no other.
    "⟦yaml-syntax›:⟧ a\nb: c",
    // Depth.
    "a: [[[[[[[[[[[[[[[⟦yaml-too-deep›[⟧]]]]]]]]]]]]]]]]",
  ]

  @Test("is found at its place, and named", arguments: cases)
  func places(marked: String) throws {
    let marked = try MarkedText(marked)
    let source = marked.source(path: "Content/a.yaml")
    let found = YAMLParser.parse(source).diagnostics
    #expect(MarkedText.marking(source, with: found) == marked.description)
  }
}
