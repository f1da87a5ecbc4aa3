import Diagnostics
import Testing
import YAML

@Suite("Hostile YAML")
struct HostileInputTests {
  @Test("with an alias bomb is refused at its first anchor, and costs nothing")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      let items = Array(repeating: alias, count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let parsed = YAMLParser.parse(SourceText(path: "a.yaml", text: text))
    #expect(parsed.diagnostics.first?.kind == YAMLDiagnostics.anchor)
    #expect(parsed.diagnostics.first?.location?.range == 4..<7)
    #expect(parsed.diagnostics.count == 31 + 30 * 9)
  }

  @Test("with an alias bomb as a key is refused too")
  func aliasKey() {
    let text = "a: &a [x, x]\nb: &b [*a, *a]\n? *b\n: c\n"
    let found = YAMLParser.parse(SourceText(path: "a.yaml", text: text)).diagnostics
    #expect(found.count == 5)
    #expect(found.allSatisfy { $0.kind == YAMLDiagnostics.anchor })
  }

  /// What a file begins with, what is repeated, how often.
  private static let repetitions: [(String, String, Int)] = [
    ("", "[", 200_000), ("", "{", 200_000), ("", "[\n", 100_000), ("", "- ", 100_000),
    ("", "a: \n ", 50_000), ("", "? ", 100_000), ("", "'", 200_001), ("", "\"", 200_001),
    ("", "a", 1_000_000), ("", "a: b: c\n", 50_000), ("", "&a ", 100_000), ("", "!a ", 100_000),
    ("", "- a #b\n", 20_000), ("", "a ", 500_000), ("k: |\n", " \n", 200_000),
    ("", "#\n", 300_000), ("k: \"", "\\\n", 200_000), ("", "\t", 200_000),
    ("", "---\n", 100_000), ("", "%a\n", 100_000), ("- ", "a: 1\n  ", 50_000),
    ("k: [", "a,", 200_000), ("", ",", 200_000), ("", "- a: b #c\n", 20_000),
    ("k: ", "é: ", 100_000), ("k: [", "\n", 500_000), ("", "- [\n", 50_000),
    ("", "k: >\n", 50_000), ("", "- - - -\n", 50_000), ("", "a\n", 100_000),
    ("k: \"", "a\n", 200_000), ("", "\u{2028}", 100_000),
  ]

  @Test("is answered in the time that its size allows", arguments: repetitions)
  func bounded(start: String, piece: String, count: Int) {
    let text = start + String(repeating: piece, count: count)
    let began = ContinuousClock.now
    _ = YAMLParser.parse(SourceText(path: "a.yaml", text: text))
    let duration = ContinuousClock.now - began
    #expect(duration < .seconds(20))
  }

  @Test("of many keys is read in the time that its size allows")
  func manyKeys() {
    let text = (0..<30_000).map { "k\($0): v\n" }.joined()
    let parsed = YAMLParser.parse(SourceText(path: "a.yaml", text: text))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.root?.mapping?.entries.count == 30_000)
  }

  @Test("over 8 MB is refused")
  func size() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 8_388_609)
    let found = YAMLParser.parse(SourceText(path: "a.yaml", bytes: bytes)).diagnostics
    #expect(found.map(\.kind) == [YAMLDiagnostics.tooLarge])
  }

  @Test("with bytes that are not text names the first few places")
  func binary() {
    let bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 73) }
    let found = YAMLParser.parse(SourceText(path: "a.yaml", bytes: bytes)).diagnostics
    #expect(found.count == 5)
    #expect(found.allSatisfy { $0.kind == YAMLDiagnostics.encoding })
  }
}
