import TestSupport
import Testing

@testable import Diagnostics

@Suite("A snippet")
struct SnippetTests {
  /// The lines of source and underline that are shown for a marked text.
  private func snippet(_ marked: String, width: Int = 80) throws -> [String] {
    let marked = try MarkedText(marked)
    let source = marked.source()
    let kind = DiagnosticKind("an-id", .error, "…")
    let places = marked.ranges.map { Diagnostic(kind, "…", at: source.location($0)) }
    return DiagnosticListing(places) { _ in source }
      .text(DiagnosticLayout(.human, width: width))
      .split(separator: "\n")
      .dropFirst(3)
      .map { line in String(line.drop { $0 != "|" }.dropFirst(2)) }
  }

  @Test("puts the caret under a character, whatever its width")
  func widths() throws {
    #expect(try snippet("日本⟦語⟧x") == ["日本語x", "    ^^"])
    #expect(try snippet("e\u{301}⟦x⟧") == ["e\u{301}x", " ^"])
    #expect(try snippet("👩🏽‍⚕️⟦x⟧") == ["👩🏽‍⚕️x", "  ^"])
    #expect(try snippet("a\t⟦b⟧\tc") == ["a   b   c", "    ^"])
    #expect(try snippet("⟦a\tb⟧") == ["a   b", "^^^^^"])
  }

  @Test("puts one caret at a point, after the end of a line too")
  func points() throws {
    #expect(try snippet("ab⟦⟧c") == ["abc", "  ^"])
    #expect(try snippet("abc⟦⟧") == ["abc", "   ^"])
    #expect(try snippet("abc⟦⟧\r\ndef") == ["abc", "   ^"])
    #expect(try snippet("a\n⟦⟧\nb") == ["", "^"])
  }

  @Test("shows the first and the last of several lines")
  func severalLines() throws {
    #expect(try snippet("a ⟦b\nc\n  d⟧ e") == ["a b", "  ^", "", "  d e", "  ^"])
    #expect(try snippet("⟦a\n⟧b") == ["a", "^"])
  }

  @Test("cuts a long line to what stands around the caret")
  func longLines() throws {
    // The longest are longer than what is read of a line.
    let fillers = [
      String(repeating: "0123456789", count: 30), String(repeating: "0123456789", count: 300),
      String(repeating: "e\u{301}", count: 1_500),
    ]
    let marked = fillers.flatMap { filler in
      ["⟦here⟧" + filler, filler + "⟦here⟧" + filler, filler + "⟦here⟧"]
    }
    for marked in marked {
      let lines = try snippet(marked)
      try #require(lines.count == 2)
      #expect(lines.allSatisfy { $0.count <= 75 })
      let underlined = zip(lines[0], lines[1] + String(repeating: " ", count: 80))
        .filter { $0.1 == "^" }
        .map(\.0)
      #expect(String(underlined) == "here")
      #expect(lines[0].contains("…"))
    }
  }

  @Test("reads no more of a very long line than could be shown, cut between characters")
  func veryLongLine() {
    let source = SourceText(path: "a.md", text: String(repeating: "日本語", count: 100_000))
    let marked = source.location(300_003..<300_006)
    let kind = DiagnosticKind("an-id", .error, "…")
    let places = PlaceFinder([Diagnostic(kind, "…", at: marked)], pathPrefix: "") { _ in source }
    let parts = places.parts(ofLine: 1, around: marked)
    #expect(parts.marked == "語")
    #expect(parts.isCutBefore && parts.isCutAfter)
    for text in [parts.before, parts.after, places.lineText(around: marked)] {
      #expect((1_000..<3_000).contains(text.utf8.count))
      #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    }
  }

  @Test("never sends a control character to the terminal")
  func controlCharacters() throws {
    #expect(try snippet("a\u{1B}[31m⟦b⟧") == ["a␛[31mb", "      ^"])
    #expect(try snippet("a\u{202E}⟦b⟧") == ["a\u{FFFD}b", "  ^"])
    #expect(VisibleText.oneLine("a\nb\u{7}\u{9B}") == "a b␇\u{FFFD}")
  }

  @Test("shows a file that is not UTF-8 with its caret in the right place")
  func notUTF8() {
    let source = SourceText(path: "a.md", bytes: [0x61, 0xFF, 0x62])
    let kind = DiagnosticKind("an-id", .error, "…")
    let listing = DiagnosticListing([Diagnostic(kind, "…", at: source.location(2..<3))]) { _ in
      source
    }
    let text = listing.text(DiagnosticLayout(.human))
    #expect(text.contains(" 1 | a\u{FFFD}b\n   |   ^\n"))
  }
}
