import Competences
import Diagnostics
import Interchange
import TestSupport
import Testing

@Suite("What is wrong with an imported file")
struct ImportMistakeTests {
  @Test("is found in its very place, all of it at once", arguments: ImportMistakes.all)
  func places(mistake: ImportMistake) throws {
    #expect(try mistake.findings().marked == mistake.marked)
  }

  @Test("is told in words that help")
  func words() throws {
    let words = try ImportMistakes.all.map { mistake in
      "=== \(mistake.format.rawValue)\n\(mistake.marked)\n---\n" + (try mistake.findings().words)
    }
    try GoldenFile(beside: #filePath, "../Fixtures/mistakes.txt").check(words.joined())
  }

  @Test("is of a kind that a marked case raises, every one of them")
  func complete() throws {
    let raised = try ImportMistakes.all.reduce(into: Set()) { $0.formUnion(try $1.ids) }
    let known = Set(InterchangeDiagnostics.all.map(\.id))
    // A marked text is always UTF-8; what is wrong with a framework is told by its own checks.
    #expect(known.subtracting(raised) == ["import-not-utf-8"])
    #expect(raised.subtracting(known) == ["duplicate-competence", "empty-framework"])
  }

  @Test("in a table without anything is its header")
  func emptyTable() throws {
    for text in ["", "\n\n", "A,B\n"] {
      let messages = read(SourceText(path: "x.csv", text: text), .csv).diagnostics.map(\.message)
      #expect(messages.filter { $0.hasSuffix("is missing") }.count == 2, "\(messages)")
    }
  }

  @Test("in a file nested beyond reason is found without trouble")
  func depth() throws {
    let text = String(repeating: "[", count: 100_000)
    let imported = read(SourceText(path: "x.json", text: text), .json)
    #expect(imported.diagnostics.map(\.message) == ["value nested more than 64 deep"])
  }

  @Test("in its bytes is found whatever the format", arguments: FrameworkFormat.allCases)
  func bytes(format: FrameworkFormat) {
    let source = SourceText(path: "x", bytes: Array("code,title\n".utf8) + [0xE9, 0x0A])
    let imported = read(source, format)
    #expect(imported.diagnostics.map(\.kind) == [InterchangeDiagnostics.notUTF8])
    #expect(imported.diagnostics.first?.location?.range == 11..<12)
  }

  @Test("never ends the program, however a file was damaged", arguments: 0..<UInt64(60))
  func damage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let framework = RandomFramework.make(seed: seed)
    for format in FrameworkFormat.allCases {
      var bytes = FrameworkExport.write(framework, as: format).bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
        }
      }
      let imported = read(SourceText(path: "x", bytes: bytes), format)
      for diagnostic in imported.diagnostics {
        let range = diagnostic.location?.range ?? 0..<0
        #expect(range.upperBound <= bytes.count)
      }
    }
  }

  private func read(_ source: SourceText, _ format: FrameworkFormat) -> FrameworkImport {
    FrameworkImport.read(source, as: format, identity: ImportMistake.complete)
  }
}
