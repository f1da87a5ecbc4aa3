import Diagnostics
import Testing
import YAML

@Suite("The mend of a mistake in YAML")
struct MendTests {
  @Test(
    "gives the text that was meant",
    arguments: [
      ("k: Route 2: the portfolio", "Route 2: the portfolio"), ("k: Room #5", "Room #5"),
      ("k: #5", "#5"), ("k: &D1", "&D1"), ("k: &D1 and more", "&D1 and more"), ("k: *x", "*x"),
      ("k: !y z", "!y z"), ("k: *bold* text", "*bold* text"), ("k: [draft] Route", "[draft] Route"),
      ("k: `code`", "`code`"), ("k: > quote", "> quote"), ("k: \"A\" b", "\"A\" b"),
      ("k: 'it's'", "it's"), ("k: \"it", "it"), ("k: 'it", "it"), ("k: \"C:\\d\"", "C:\\d"),
      ("k: {{ x }}", "{{ x }}"), ("k: - a", "- a"), ("k: a: b \"c\"", "a: b \"c\""),
    ]
  )
  func values(text: String, meant: String) throws {
    for text in [text, "a: b\n\(text)\nc: d\n", "- \(text)\n"] {
      let source = SourceText(path: "a.yaml", text: text)
      let mistake = try #require(YAMLParser.parse(source).diagnostics.first, "\(text)")
      let edits = try #require(mistake.fixIts.first?.edits, "\(text)")
      let bytes = try #require(SourceEdits.apply(edits, to: source))
      let again = YAMLParser.parse(SourceText(path: "a.yaml", bytes: bytes))
      #expect(again.diagnostics.isEmpty, "\(text)")
      #expect(value(again.root) == meant, "\(text)")
    }
  }

  @Test("between brackets quotes the item alone")
  func items() throws {
    let source = SourceText(path: "a.yaml", text: "k: [&D1 a, *D2, !D3, b]\n")
    let mistakes = YAMLParser.parse(source).diagnostics
    let edits = mistakes.flatMap(\.fixIts).flatMap(\.edits)
    #expect(
      SourceEdits.apply(edits, to: source) == Array("k: [\"&D1 a\", \"*D2\", \"!D3\", b]\n".utf8)
    )
  }

  @Test("is not offered where quotation marks would not mend it", arguments: ["&a", "!a"])
  func collections(sign: String) {
    for text in ["k: \(sign)\n  l: m\n", "k: \(sign) [a]\n", "\(sign)\nk: l\n"] {
      let mistakes = YAMLParser.parse(SourceText(path: "a.yaml", text: text)).diagnostics
      #expect(mistakes.count == 1)
      #expect(mistakes.flatMap(\.fixIts).isEmpty)
    }
  }

  @Test("of a colon without a space is the space")
  func colon() throws {
    let source = SourceText(path: "a.yaml", text: "a: b\nk:A\n")
    let mistake = try #require(YAMLParser.parse(source).diagnostics.first)
    let edits = try #require(mistake.fixIts.first?.edits)
    #expect(SourceEdits.apply(edits, to: source) == Array("a: b\nk: A\n".utf8))
  }

  @Test("of a tab is spaces")
  func tab() throws {
    let source = SourceText(path: "a.yaml", text: "a:\n\tb: c\n\td: e\n")
    let mistake = try #require(YAMLParser.parse(source).diagnostics.first)
    let edits = try #require(mistake.fixIts.first?.edits)
    #expect(SourceEdits.apply(edits, to: source) == Array("a:\n  b: c\n\td: e\n".utf8))
  }

  private func value(_ node: YAMLNode?) -> String? {
    switch node {
    case .mapping(let mapping):
      guard case .scalar(let scalar) = mapping["k"] else { return nil }
      return scalar.text
    case .sequence(let sequence): return value(sequence.items.first)
    default: return nil
    }
  }
}
