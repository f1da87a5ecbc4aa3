import TestSupport
import Testing

@testable import Templating

@Suite("The language, side by side with Jinja2")
struct DifferentialTests {
  private static let folder = FixtureFolder(beside: #filePath, "../Fixtures/Jinja")
  private static let corpora = folder.files("txt")

  @Test("there are at least 300 cases")
  func size() throws {
    let count = try Self.corpora.reduce(0) { try $0 + Corpus($1, in: Self.folder).cases.count }
    #expect(count >= 300)
  }

  @Test("prints what Jinja2 prints", arguments: corpora)
  func equalText(name: String) throws {
    let context = TestContext(json: try Self.folder.text(of: "data.json"))
    let recorded = try Self.folder.text(of: "expected/\(name).txt")
    let expected = Corpus.expected(String(recorded.dropLast()))
    for item in try Corpus(name, in: Self.folder).cases {
      let wanted = expected[item.name].map(Self.withOurQuotes)
      let printed = Rendering.text(item.files, context)
      #expect(printed == wanted, "\(item.name): \(item.files["main.html"] ?? "")")
    }
  }

  @Test("what was recorded is what Jinja2 prints today", arguments: corpora)
  func recordedByJinja(name: String) throws {
    let folder = Self.folder.path
    let run = try FinishedProcess(
      "python3",
      ["\(folder)/render.py", "\(folder)/\(name).txt", "\(folder)/data.json"]
    )
    try #require(
      run.status == 0,
      "needs python3 with jinja2 (apt: python3-jinja2): \(run.errors)"
    )
    try Self.folder.golden("expected/\(name).txt").check(run.output)
  }

  /// A wanted difference: one spelling of an escaped quotation mark in all that Attain writes.
  private static func withOurQuotes(_ text: String) -> String {
    text.split(separator: "&#34;", omittingEmptySubsequences: false).joined(separator: "&quot;")
  }
}
