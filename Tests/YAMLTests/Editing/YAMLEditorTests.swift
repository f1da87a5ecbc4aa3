import Diagnostics
import Testing
import YAML

@Suite("An edit of a YAML file")
struct YAMLEditorTests {
  private let signOff = NewYAML.list([
    .record([NewEntry("by", "A. Bell"), NewEntry("date", "2026-01-02")])
  ])

  @Test(
    "sets a key and keeps every other byte",
    arguments: [
      ("id: E01 # first\ntitle: A\n", "id", "E02", "id: E02 # first\ntitle: A\n"),
      ("id: 'E01'\n", "id", "E02", "id: \"E02\"\n"),
      ("id: E01\n", "id", "Room #5", "id: \"Room #5\"\n"),
      ("# note\nid:  # none yet\n", "id", "E01", "# note\nid: E01  # none yet\n"),
      ("id: E01 # c\n\n# end\n", "form", "report", "id: E01 # c\nform: report\n\n# end\n"),
      ("id: E01", "form", "report", "id: E01\nform: report"),
      ("id: E01\r\nx: y\r\n", "form", "report", "id: E01\r\nx: y\r\nform: report\r\n"),
      ("text: |\n  a\n  b\n\n", "form", "report", "text: |\n  a\n  b\nform: report\n\n"),
      ("text: |\n  a\n  b\nx: y\n", "text", "c", "text: \"c\"\nx: y\n"),
      ("{id: E01}", "form", "report", "{id: E01, form: report}"),
      ("list:\n  - a\nx: y\n", "list", "none", "list: none\nx: y\n"),
      ("list: [a]\nx: y\n", "list", "none", "list: none\nx: y\n"),
    ]
  )
  func setText(text: String, key: String, value: String, expected: String) throws {
    let source = SourceText(path: "a.yaml", text: text)
    let mapping = try #require(YAMLParser.parse(source).root?.mapping)
    let result = try edited(source, YAMLEditor(source).set(key, to: .text(value), in: mapping))
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected)
    let again = try #require(YAMLParser.parse(result).root?.mapping)
    guard case .scalar(let scalar) = again[key] else {
      Issue.record("no text under the key")
      return
    }
    #expect(scalar.text == value)
  }

  @Test(
    "sets a key to a list",
    arguments: [
      ("id: E01\n", "id: E01\nsignOff:\n  - by: A. Bell\n    date: 2026-01-02\n"),
      ("signOff: none\n", "signOff:\n  - by: A. Bell\n    date: 2026-01-02\n"),
      ("signOff:\nid: x\n", "signOff:\n  - by: A. Bell\n    date: 2026-01-02\nid: x\n"),
      ("signOff: []\n", "signOff: [{by: A. Bell, date: 2026-01-02}]\n"),
      (
        "signOff: # who\n- by: x # y\nid: x\n",
        "signOff: # who\n- by: A. Bell\n  date: 2026-01-02 # y\nid: x\n"
      ),
    ]
  )
  func setList(text: String, expected: String) throws {
    let source = SourceText(path: "a.yaml", text: text)
    let mapping = try #require(YAMLParser.parse(source).root?.mapping)
    let result = try edited(source, YAMLEditor(source).set("signOff", to: signOff, in: mapping))
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected)
    #expect(YAMLParser.parse(result).diagnostics.isEmpty)
  }

  @Test(
    "adds an item to a list",
    arguments: [
      ("l:\n  - a # b\n  # c\nx: y\n", "l:\n  - a # b\n  - k: v\n    w: z\n  # c\nx: y\n"),
      ("l:\n- a\nx: y\n", "l:\n- a\n- k: v\n  w: z\nx: y\n"),
      ("l: [a]\n", "l: [a, {k: v, w: z}]\n"),
      ("l: [a, ]\n", "l: [a, {k: v, w: z} ]\n"),
      ("l: [ ]\n", "l: [{k: v, w: z} ]\n"),
    ]
  )
  func append(text: String, expected: String) throws {
    let source = SourceText(path: "a.yaml", text: text)
    guard case .sequence(let list) = YAMLParser.parse(source).root?.mapping?["l"] else {
      Issue.record("no list")
      return
    }
    let item = NewYAML.record([NewEntry("k", "v"), NewEntry("w", "z")])
    let result = try edited(source, YAMLEditor(source).append(item, to: list))
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected)
    #expect(YAMLParser.parse(result).diagnostics.isEmpty)
  }

  @Test("is refused where it overlaps another or leaves the file")
  func refused() {
    let source = SourceText(path: "a.yaml", text: "abcdef")
    let edit = { (range: Range<Int>) in
      SourceEdit(location: source.location(range), replacement: "x")
    }
    #expect(SourceEdits.apply([edit(0..<3), edit(2..<4)], to: source) == nil)
    #expect(SourceEdits.apply([edit(5..<9)], to: source) == nil)
    #expect(SourceEdits.apply([edit(3..<4), edit(0..<1)], to: source) == Array("xbcxef".utf8))
  }

  @Test(
    "writes any text so that it is read back",
    arguments: [
      "", " ", "a", "Room #5", "&D1", "a: b", "a:", "- a", "it's", "\"a\"", "it's \"a\"", "C:\\d",
      "'\\", "~", "no", "1.10", "a\nb", "a\tb", "\u{7}", "é", "\u{85}", "\u{2028}", "[a]", "a, b",
      "{{ x }}", "# a", "?", "!", "%", "@a", "`a`", "a\r\nb", "\u{FEFF}a", "---", "...", "<<", "=",
      " a ", "🧪",
    ]
  )
  func quoting(text: String) throws {
    for form in [YAMLQuoting.scalar(text), YAMLQuoting.quoted(text)] {
      for context in ["k: \(form)\n", "- \(form)\n", "k: [\(form), b]\n", "? \(form)\n"] {
        let source = SourceText(path: "a.yaml", text: context)
        let parsed = YAMLParser.parse(source)
        #expect(parsed.diagnostics.isEmpty, "\(context)")
        #expect(firstText(try #require(parsed.root)) == text, "\(context)")
      }
    }
  }

  private func firstText(_ node: YAMLNode) -> String? {
    switch node {
    case .scalar(let scalar): scalar.text
    case .sequence(let sequence): sequence.items.first.flatMap(firstText)
    case .mapping(let mapping):
      mapping.entries.first.flatMap { entry in
        entry.key.text == "k" ? firstText(entry.value) : entry.key.text
      }
    }
  }

  private func edited(_ source: SourceText, _ edits: [SourceEdit]) throws -> SourceText {
    SourceText(path: source.path, bytes: try #require(SourceEdits.apply(edits, to: source)))
  }
}
