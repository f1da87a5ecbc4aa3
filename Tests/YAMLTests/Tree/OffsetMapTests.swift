import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("A place in the text of a value")
struct OffsetMapTests {
  /// In each, the run of the text that is `WORD` must be found at the mark.
  @Test(
    "is found in the file",
    arguments: [
      "k: a ⟦WORD⟧ b", "k: 'it''s ⟦WORD⟧'", "k: \"\\u00e9 \\\"é\\\" ⟦WORD⟧\"",
      "k: one\n  two\n\n  ⟦WORD⟧ x", "k: 'one\n  two\n\n  ⟦WORD⟧ x'",
      "k: \"one \\\n  two\n\n  ⟦WORD⟧ x\"", "k: |\n  a\n  ⟦WORD⟧\n   b\n",
      "k: >\n  a\n  b\n\n  c ⟦WORD⟧\n", "k: >-\n  a\n    b\n  ⟦WORD⟧", "k: |+\n\n\n  ⟦WORD⟧\n\n",
      "k: |\r\n  a\r\n  ⟦WORD⟧\r\n", "k: \"a\r\n  ⟦WORD⟧\"", "- ⟦WORD⟧", "k: [a, \"⟦WORD⟧\"]",
      "k: \"a\\tb\\n\\x41\\U0001F9EA\\_\\L ⟦WORD⟧\"", "k: |  # why\n    é ⟦WORD⟧\n",
    ]
  )
  func words(marked: String) throws {
    let marked = try MarkedText(marked)
    let source = marked.source(path: "a.yaml")
    let scalar = try #require(YAMLParser.parse(source).root.flatMap(last))
    let text = Array(scalar.text.utf8)
    let start = try #require(
      (0..<text.count).first { text[$0...].starts(with: Array("WORD".utf8)) }
    )
    let map = scalar.offsetMap(in: source)
    #expect(map.fileRange(of: start..<start + 4) == marked.ranges[0])
    #expect(
      map.fileRange(of: start..<start) == marked.ranges[0].lowerBound..<marked.ranges[0].lowerBound
    )
  }

  @Test("that an escape stands for is the escape")
  func escapes() throws {
    let marked = try MarkedText("k: \"a⟦\\u00e9⟧b⟦\\n⟧\"")
    let source = marked.source(path: "a.yaml")
    let map = try #require(YAMLParser.parse(source).root.flatMap(last)).offsetMap(in: source)
    #expect(map.fileRange(of: 1..<3) == marked.ranges[0])
    #expect(map.fileRange(of: 4..<5) == marked.ranges[1])
  }

  @Test("is the whole value where no better is known, and never outside it")
  func fallback() throws {
    let source = SourceText(path: "a.yaml", text: "k:\n  l: |2\n      a\n")
    let scalar = try #require(YAMLParser.parse(source).root.flatMap(last))
    let map = scalar.offsetMap(in: source)
    #expect(map.fileRange(of: 0..<1) == scalar.range)
    #expect(map.fileRange(of: 90..<99).upperBound <= scalar.range.upperBound)
    #expect(OffsetMap(segments: [], whole: 3..<3).fileRange(of: 0..<5) == 3..<3)
  }

  private func last(_ node: YAMLNode) -> YAMLScalar? {
    switch node {
    case .scalar(let scalar): scalar
    case .sequence(let sequence): sequence.items.last.flatMap(last)
    case .mapping(let mapping): mapping.entries.last.flatMap { last($0.value) }
    }
  }
}
