import TestSupport
import Testing

@testable import Templating

@Suite("The manual for theme authors")
struct LanguagePageTests {
  private static let page = FixtureFolder(
    beside: #filePath,
    "../../../Sources/Templating/Templating.docc"
  )

  @Test("lists every filter and test as it is declared")
  func listed() throws {
    let page = try Self.page.text(of: "Language.md")
    #expect(page.contains(table("Filter", LanguageReference.filters)))
    #expect(page.contains(table("Test", LanguageReference.tests)))
  }

  @Test("lists every statement")
  func statements() throws {
    let page = try Self.page.text(of: "Language.md")
    for statement in StatementTag.statements {
      #expect(page.contains("{% \(statement)"), "\(statement)")
    }
  }

  private func table(_ title: String, _ entries: [LanguageReference.Entry]) -> String {
    let rows = entries.map { entry in
      let arguments = entry.parameters.isEmpty ? "" : "`\(entry.parameters)`"
      return "| `\(entry.name)` | \(arguments) | \(entry.documentation) |\n"
    }
    return "| \(title) | Arguments | What it does |\n| --- | --- | --- |\n" + rows.joined()
  }
}
