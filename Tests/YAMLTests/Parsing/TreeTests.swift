import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("A YAML tree")
struct TreeTests {
  private static let fixtures = FixtureFolder(beside: #filePath, "../Fixtures/Trees")

  @Test("has the place of everything in it", arguments: fixtures.files("yaml"))
  func golden(name: String) throws {
    let source = SourceText(
      path: SourcePath(name + ".yaml"),
      bytes: try Self.fixtures.bytes(of: name + ".yaml")
    )
    let parsed = YAMLParser.parse(source)
    #expect(parsed.diagnostics.isEmpty)
    let lines = LineIndex(source)
    let dump = try #require(parsed.root).dump(lines).joined(separator: "\n") + "\n"
    try Self.fixtures.golden(name + ".tree").check(dump)
  }

  @Test("has fixtures to be tested with")
  func fixturesExist() {
    #expect(Self.fixtures.files("yaml").count >= 5)
  }

  @Test(
    "keeps scalars as text",
    arguments: ["1.10", "no", "~", "null", "0x1F", "2026-01-01", "1e3"]
  )
  func scalars(text: String) throws {
    let source = SourceText(path: "a.yaml", text: "k: \(text)")
    guard case .scalar(let scalar) = YAMLParser.parse(source).root?.mapping?["k"] else {
      Issue.record("not a scalar")
      return
    }
    #expect(scalar.text == text)
    #expect(source.text(in: scalar.range) == text)
  }

  @Test("of a file with a byte-order mark begins after it")
  func byteOrderMark() throws {
    let source = SourceText(path: "a.yaml", text: "\u{FEFF}k: v")
    let parsed = YAMLParser.parse(source)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.root?.range == 3..<7)
  }

  @Test(
    "is nothing for a file without values",
    arguments: ["", "\n", "# a\n", "---\n", "\u{FEFF}"]
  )
  func empty(text: String) {
    let parsed = YAMLParser.parse(SourceText(path: "a.yaml", text: text))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.root == nil || parsed.root?.isBlank == true)
  }
}

extension YAMLNode {
  /// One line a value: its range as lines and columns, its style, its text.
  fileprivate func dump(_ lines: LineIndex, _ indent: String = "", _ key: String = "") -> [String] {
    let start = lines.position(of: range.lowerBound)
    let end = lines.position(of: range.upperBound)
    let place = "@\(start.line):\(start.column)-\(end.line):\(end.column)"
    switch self {
    case .scalar(let scalar):
      return ["\(indent)\(key)\(scalar.style) \(scalar.text.debugDescription) \(place)"]
    case .sequence(let sequence):
      return ["\(indent)\(key)list\(sequence.isFlow ? " flow" : "") \(place)"]
        + sequence.items.flatMap { $0.dump(lines, indent + "  ", "- ") }
    case .mapping(let mapping):
      return ["\(indent)\(key)mapping\(mapping.isFlow ? " flow" : "") \(place)"]
        + mapping.entries.flatMap { entry in
          let start = lines.position(of: entry.key.range.lowerBound)
          let name = "\(entry.key.text) @\(start.line):\(start.column): "
          return entry.value.dump(lines, indent + "  ", name)
        }
    }
  }
}
