import Diagnostics
import HTML
import Markdown
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("A text that would take the parser very long")
struct BoundsTests {
  /// Texts that grow with a number, most of them quadratic for cmark.
  static let growing: [String: @Sendable (Int) -> String] = [
    "images in images": { String(repeating: "![[]()", count: $0 / 6) },
    "declarations": { String(repeating: "a <!A ", count: $0 / 6) },
    "character data": { String(repeating: "a <![CDATA[", count: $0 / 11) },
    "instructions": { String(repeating: "a <?", count: $0 / 4) },
    "addresses": { String(repeating: "www.a_", count: $0 / 6) },
    "mail addresses": { String(repeating: "a@b.c_", count: $0 / 6) },
    "parentheses": { "www.a.b" + String(repeating: ")", count: $0) },
    "delimiter rows": { String(repeating: "a\n-|-\n", count: $0 / 6) },
    "bars": {
      String(repeating: "|", count: $0 / 3) + "\n" + String(repeating: "|-", count: $0 / 3)
    },
    "short rows": {
      let columns = min(190, $0 / 8)
      return String(repeating: "|a", count: columns) + "|\n"
        + String(repeating: "|-", count: columns)
        + "|\n" + String(repeating: "|a\n", count: $0 / 3)
    },
    "one long definition": {
      "[a]: /" + String(repeating: "u", count: $0 / 2) + "\n\n"
        + String(repeating: "[a]", count: $0 / 6)
    },
    "one long title": {
      "[a]: /u '" + String(repeating: "u ", count: $0 / 4) + "'\n\n"
        + String(repeating: "[a]", count: $0 / 6)
    },
    "unfinished definitions": { String(repeating: "[a]: b 'c\n", count: $0 / 10) },
    "brackets": { String(repeating: "[", count: $0) },
    "unfinished links": { String(repeating: "[a](<b", count: $0 / 6) },
    "emphasis": { String(repeating: "*a **a ", count: $0 / 7) },
    "tildes": { String(repeating: "~a ~~b ", count: $0 / 7) },
    "backticks": { size in
      var text = ""
      var count = 1
      while text.utf8.count < size {
        text += "e" + String(repeating: "`", count: count)
        count += 1
      }
      return text
    },
    "quotations": { String(repeating: ">", count: $0) },
    "lists": { String(repeating: "- ", count: $0 / 2) + "a" },
    "deeper and deeper lists": { size in
      var text = ""
      var depth = 0
      while text.utf8.count < size {
        text += String(repeating: "  ", count: depth) + "* a\n"
        depth += 1
      }
      return text
    },
    "deep lists and blank lines": {
      String(repeating: "- ", count: min(99, $0 / 4)) + "a\n" + String(repeating: "\n", count: $0)
    },
    "footnote references": { "[^a]: x\n\n" + String(repeating: "[^a]", count: $0 / 4) },
    "footnotes": { size in (0..<size / 16).map { "[^a\($0)]: x [^a\($0)]\n" }.joined() },
    "footnotes in footnotes": { String(repeating: "[^1]:", count: $0 / 5) },
    "unknown footnotes": { String(repeating: "[^a", count: $0 / 3) },
    "undefined footnotes": { String(repeating: "[^a]", count: $0 / 4) },
    "headings alike": { String(repeating: "# a\n", count: $0 / 4) },
    "malformed references": { String(repeating: "<term:a ", count: $0 / 8) },
    "tags": { String(repeating: "<a>", count: $0 / 3) },
  ]

  @Test(
    "is read or refused in bounded time, and with a clear error in its place",
    arguments: growing.keys.sorted()
  )
  func bounded(name: String) throws {
    let make = try #require(Self.growing[name])
    for size in [5_000, 80_000] {
      let source = SourceText(path: "a.md", text: make(size))
      let start = processorTime()
      let parsed = MarkdownParser().parse(source, body: 0..<source.bytes.count)
      let html = HTMLRenderer().render(MarkdownComposition(parsed.document)).html
      // About a second in a release build; a quadratic text takes minutes.
      #expect(processorTime() - start < 20, "\(size) bytes")
      #expect(html.bytes.count < 20_000_000 + 40 * source.bytes.count)
      for diagnostic in parsed.diagnostics {
        let location = try #require(diagnostic.location)
        #expect(location.range.upperBound <= source.bytes.count)
      }
    }
  }

  @Test(
    "of a kind that only a mistake makes is refused",
    arguments: refused.sorted { $0.key < $1.key }
  )
  func refusals(name: String, id: String) throws {
    let make = try #require(Self.growing[name])
    let source = SourceText(path: "a.md", text: make(1_000_000))
    let parsed = MarkdownParser().parse(source, body: 0..<source.bytes.count)
    #expect(parsed.diagnostics.map(\.kind.id) == [id])
    #expect(parsed.document.isEmpty)
  }

  static let refused = [
    "images in images": "text-too-intricate", "declarations": "text-too-intricate",
    "addresses": "text-too-intricate", "parentheses": "text-too-intricate",
    "delimiter rows": "text-too-intricate", "bars": "table-too-large",
    "short rows": "table-too-large", "one long definition": "definition-too-long",
    "one long title": "definition-too-long", "quotations": "nesting-too-deep",
    "deeper and deeper lists": "nesting-too-deep",
  ]

  @Test("is refused where it is larger than any page")
  func tooLarge() {
    let source = SourceText(path: "a.md", text: String(repeating: "a\n", count: 2_600_000))
    let parsed = MarkdownParser().parse(source, body: 0..<source.bytes.count)
    #expect(parsed.diagnostics.map(\.kind.id) == ["text-too-large"])
  }

  @Test("is not mistaken for a long text of an ordinary kind")
  func ordinary() {
    let texts = [
      // A directory of three thousand people in one table.
      "| Name | Address | Site |\n|---|---|---|\n"
        + String(repeating: "| A | a@b.example | <https://www.c.example> |\n", count: 3_000),
      // Two thousand links in one list.
      String(repeating: "- [a](www.b.example) at www.c.example (d)\n", count: 2_000),
      (1...2_000).map { "\($0). see www.c.example\n" }.joined(),
      // A long reference list.
      (1...1_000).map { "[r\($0)]: https://a.example/\($0) \"A title\"\n" }.joined()
        + "\n" + (1...1_000).map { "[r\($0)]\n" }.joined(),
      String(repeating: "A paragraph of ten words that says nothing at all.\n", count: 20_000),
      String(repeating: "> > quoted twice\n\n* * *\n\n", count: 1_000),
    ]
    for text in texts {
      let source = SourceText(path: "a.md", text: text)
      let parsed = MarkdownParser().parse(source, body: 0..<source.bytes.count)
      #expect(parsed.diagnostics.isEmpty, "\(text.prefix(60))")
    }
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
