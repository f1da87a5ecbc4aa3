import Foundation
import TestSupport
import Testing

@Suite(
  "The indexes of portfolios, worked out again by a program that shares nothing with this one",
  .enabled(if: PortfolioChecker.isThere, "python3 with PyYAML is not there")
)
struct PortfolioCheckTests {
  @Test("are equal on the repository's own site")
  func ownSite() throws {
    try TemporaryFolder.with { folder in
      let build = try PortfolioChecker.build(Repository.root, into: folder + "/site")
      #expect(build.status == 0, "\(build.errors)")
      let check = try PortfolioChecker.run(Repository.root, folder + "/site")
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  @Test("are equal on a generated site of three frameworks with 150 competences")
  func generated() throws {
    try TemporaryFolder.with { folder in
      let site = folder + "/site"
      try PortfolioChecker.generate(site, portfolios: 5, items: 12)
      let build = try PortfolioChecker.build(site, into: folder + "/out")
      #expect(build.status == 0, "\(build.output)\(build.errors)")
      let check = try PortfolioChecker.run(site, folder + "/out")
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      #expect(check.output.hasPrefix("5 portfolios, 60 items, "))
    }
  }

  @Test("differ wherever the sources have changed since")
  func different() throws {
    try TemporaryFolder.with { folder in
      let site = folder + "/site"
      try PortfolioChecker.generate(site, portfolios: 1, items: 4)
      let build = try PortfolioChecker.build(site, into: folder + "/out")
      #expect(build.status == 0, "\(build.output)\(build.errors)")
      let path = site + "/Content/portfolios/trainee-001/evidence/e02.md"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let changed = text.replacing(/(?s)competences:.*?\n---/, with: "competences: []\n---")
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
      let check = try PortfolioChecker.run(site, folder + "/out")
      #expect(check.status == 1)
      for page in ["competences", "evidence-to-competences", "matrix", "evidence/e02"] {
        #expect(check.output.contains("portfolios/trainee-001/\(page): "))
      }
    }
  }
}

/// The independent check of portfolios, and sites to run it on.
private enum PortfolioChecker {
  static let isThere =
    (try? FinishedProcess("python3", ["-c", "import yaml"]).status) == 0

  static func run(_ site: String, _ output: String) throws -> FinishedProcess {
    let script = Repository.root + "/Tests/PortfolioChecks/check_portfolios.py"
    return try FinishedProcess("python3", [script, site, output])
  }

  static func generate(_ folder: String, portfolios: Int, items: Int) throws {
    let made = try FinishedProcess(
      "python3",
      [
        Repository.root + "/Tests/Performance/generate-site", "--pages", "0", "--portfolios",
        String(portfolios), "--items", String(items), "--theme", Repository.root + "/Themes/ipem",
        folder,
      ]
    )
    #expect(made.status == 0, "\(made.errors)")
  }

  static func build(_ site: String, into output: String) throws -> FinishedProcess {
    try FinishedProcess(
      BuiltProducts.executable("attain"),
      [
        "build", "--site", site, "--output", output, "--base-url", "https://guidance.example/",
        "--as-of", "2026-12-01", "--format", "line",
      ]
    )
  }
}
