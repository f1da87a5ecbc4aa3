import Diagnostics
import TestSupport
import Testing

@Suite("Marked text")
struct MarkedTextTests {
  @Test("gives the UTF-8 offsets of what its marks held")
  func offsets() throws {
    let marked = try MarkedText("é: ⟦value›Route 2⟧ and ⟦x⟧⟦⟧")
    #expect(marked.text == "é: Route 2 and x")
    #expect(try marked.range("value") == 4..<11)
    #expect(marked.ranges == [4..<11, 16..<17, 17..<17])
    #expect(marked.marks.map(\.name) == ["value", nil, nil])
  }

  @Test("takes marks inside marks, in the order in which they open")
  func nesting() throws {
    let marked = try MarkedText("⟦outer›one ⟦inner›two⟧⟧")
    #expect(marked.text == "one two")
    #expect(try marked.range("outer") == 0..<7)
    #expect(try marked.range("inner") == 4..<7)
  }

  @Test("takes a lone › for text")
  func notAName() throws {
    let marked = try MarkedText("⟦a b›c⟧⟦›⟧")
    #expect(marked.text == "a b›c›")
  }

  @Test(
    "is written as it was read",
    arguments: [
      "⟦outer›one ⟦inner›two⟧⟧ three", "a⟦⟧b⟦here›⟧", "⟦a⟧⟦b⟧", "plain", "⟦é⟧⟦end›⟧", "\r\n⟦x⟧",
    ]
  )
  func roundTrip(text: String) throws {
    #expect(try MarkedText(text).description == text)
  }

  @Test("shows where diagnostics of a file stand")
  func diagnostics() throws {
    let source = SourceText(path: "a.md", text: "[a](gone.md)")
    let kind = DiagnosticKind("broken-link", .error, "…")
    let here = Diagnostic(kind, "…", at: source.location(4..<11))
    let elsewhere = Diagnostic(kind, "…", at: .start(of: "b.md"))
    #expect(
      MarkedText.marking(source, with: [elsewhere, here]) == "[a](⟦broken-link›gone.md⟧)"
    )
  }

  @Test("refuses a bracket without its partner")
  func unbalanced() {
    #expect(throws: MarkedTextError.notClosed(offset: 2)) { try MarkedText("ab⟦c") }
    #expect(throws: MarkedTextError.notOpened(offset: 1)) { try MarkedText("a⟧") }
  }
}
