import Competences
import Diagnostics
import TestSupport
import Testing

@testable import SiteGenerator

@Suite("A mistake in a portfolio or a framework")
struct PortfolioMistakeTests {
  @Test(
    "is found in the very place of its file, and nothing else is",
    arguments: PortfolioMistakes.all + FrameworkMistakes.all
  )
  func places(mistake: MarkedPortfolios) throws {
    #expect(try mistake.findings().marked == mistake.marked)
  }

  @Test("is told in words that help", arguments: ["portfolios.txt", "frameworks.txt"])
  func words(file: String) throws {
    let mistakes = file == "portfolios.txt" ? PortfolioMistakes.all : FrameworkMistakes.all
    let words = try mistakes.map { "=== \($0)\n" + (try $0.findings().words) }
    try GoldenFile(beside: #filePath, "../../Fixtures/mistakes/" + file).check(words.joined())
  }

  @Test("is not found in a sound portfolio")
  func sound() throws {
    #expect(try MarkedPortfolios("Nothing", [:]).findings().marked == [:])
  }

  @Test("is raised by a marked case, every one of them")
  func complete() throws {
    let raised = try (PortfolioMistakes.all + FrameworkMistakes.all)
      .reduce(into: Set()) { $0.formUnion(try $1.ids) }
    let known = Set((CompetenceDiagnostics.all + PortfolioDiagnostics.all).map(\.id))
    // What is wrong with the keys of a file is for the suites of YAML.
    #expect(raised.subtracting(["unknown-key"]) == known)
  }
}
