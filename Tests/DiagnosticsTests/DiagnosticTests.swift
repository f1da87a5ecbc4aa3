import Diagnostics
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  private let first = DiagnosticKind("a-kind", .error, "…")
  private let second = DiagnosticKind("b-kind", .warning, "…")

  @Test("is ordered by path, offset, id and message; one without a place comes first")
  func order() {
    let location = SourceLocation(path: "b.md", range: 3..<5)
    let ordered = [
      Diagnostic(second, "x", at: nil),
      Diagnostic(second, "x", at: SourceLocation(path: "a.md", range: 9..<9)),
      Diagnostic(second, "x", at: SourceLocation(path: "b.md", range: 2..<9)),
      Diagnostic(second, "x", at: SourceLocation(path: "b.md", range: 3..<4)),
      Diagnostic(first, "x", at: location),
      Diagnostic(second, "x", at: location),
      Diagnostic(second, "y", at: location),
      Diagnostic(first, "x", at: .start(of: "é.md")),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test("has its kind's weight unless it is told another")
  func severity() {
    #expect(Diagnostic(first, "x", at: nil).severity == .error)
    #expect(Diagnostic(first, severity: .note, "x", at: nil).severity == .note)
    #expect(Severity.note < .warning && .warning < Severity.error)
  }

  @Test("offers an edit that says what it writes")
  func fixIt() {
    let location = SourceLocation(path: "a.md", range: 0..<5)
    let fixIt = FixIt.replace(location, with: "title")
    #expect(fixIt.message == "write 'title'")
    #expect(fixIt.edits == [SourceEdit(location: location, replacement: "title")])
  }
}

@Suite("A kind of diagnostic")
struct DiagnosticKindTests {
  @Test(
    "is named in short by the first sentence of its explanation",
    arguments: [
      ("One. Two.", "One."),
      ("The file site.yaml is empty. Fill it.", "The file site.yaml is empty."),
      ("No full stop", "No full stop"), ("One.", "One."), ("", ""),
    ]
  )
  func firstSentence(explanation: String, sentence: String) {
    #expect(DiagnosticKind("a-kind", .error, explanation).firstSentence == sentence)
  }
}

@Suite("A source text")
struct SourceTextTests {
  @Test("gives the text between two offsets, clamped to what there is")
  func text() {
    let source = SourceText(path: "a.md", text: "aé")
    #expect(source.text(in: 1..<3) == "é")
    #expect(source.text(in: 1..<99) == "é")
    #expect(source.text(in: 2..<3) == "\u{FFFD}")
    #expect(source.location(1..<3) == SourceLocation(path: "a.md", range: 1..<3))
  }

  @Test("has a path that sorts by its bytes")
  func paths() {
    let paths: [SourcePath] = ["a/b.md", "B.md", "a.md", "é.md", "a-b.md"]
    #expect(paths.sorted().map(\.text) == ["B.md", "a-b.md", "a.md", "a/b.md", "é.md"])
  }
}
