import CommandLineTool
import Dates
import Diagnostics
import Foundation
import SiteGenerator
import TestSupport
import Testing

@Suite("attain new")
struct NewTests {
  static let golden = FixtureFolder(beside: #filePath, "../Fixtures/new")

  /// What is begun, the words that begin it, and the file that it makes.
  static let beginnings: [(words: [String], file: String)] = [
    (["page", "What to bring"], "what-to-bring.md"),
    (["page", "Über: uns", "--folder", "Content/part/two/"], "part/two/uber-uns.md"),
    (["route", "Route 3 & more"], "routes/route-3-more.md"),
    (["faq", "Costs"], "faqs/costs.md"),
    (
      [
        "testimonial", "A view", "--question", "Why: then?", "--consent", "C-1", "--consent-given",
        "2025-01-01",
      ],
      "testimonials/a-view.md"
    ),
    (
      ["portfolio", "Kim O'Invented #1", "--frameworks", "acs@2024", "--submission", "2027-01-01"],
      "portfolios/kim-o-invented-1/portfolio.yaml"
    ),
    (
      [
        "evidence", "Audit: linac", "--portfolio", "alex-example", "--competences",
        "R&D1, Sci 2.1", "--competences", "acs@2014/Sci1", "--form", "audit", "--date",
        "2025-06-01", "--status", "evidenced",
      ],
      "portfolios/alex-example/evidence/e04-audit-linac.md"
    ),
  ]

  @Test("makes a file with every key explained, and changes no other", arguments: beginnings)
  func begins(words: [String], file: String) async throws {
    try await WritingSite.with { site in
      let before = try site.files()
      let run = await RecordedRun(words: ["new"] + words + ["--site", site.path])
      #expect(run.status == .clean, "\(run.errors)")
      #expect(run.output == "\(site.path)/Content/\(file)\n")
      let after = try site.files()
      let text = try #require(after[file])
      #expect(after.filter { $0.key != file } == before)
      let name = file.split(separator: "/").suffix(2).joined(separator: "-")
      try Self.golden.golden(name + ".txt").check(text)
    }
  }

  @Test("makes files that have no mistake as they are", arguments: beginnings)
  func sound(words: [String], file: String) async throws {
    try await WritingSite.with { site in
      _ = await RecordedRun(words: ["new"] + words + ["--site", site.path])
      let found = try Self.mistakes(in: file, of: site)
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test(
    "shows keys that are known: taking the number sign away makes them count",
    arguments: beginnings
  )
  func examples(words: [String], file: String) async throws {
    try await WritingSite.with { site in
      _ = await RecordedRun(words: ["new"] + words + ["--site", site.path])
      let lines = try site.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      let counting = lines.map { line in
        // The text below the front matter has headings, which begin with a number sign too.
        let isExample = line.hasPrefix("#") && !line.hasPrefix("##")
        let isExplanation = line.hasPrefix("# ") && !line.hasPrefix("#  ")
        return isExample && !isExplanation ? String(line.dropFirst()) : String(line)
      }
      #expect(counting != lines.map(String.init))
      try site.write(counting.joined(separator: "\n"), to: file)
      let found = try Self.mistakes(in: file, of: site)
      // Every key is there with an example; that some say the same thing twice is as it must be.
      #expect(!found.contains { $0.hasPrefix("unknown-key") || $0.hasPrefix("yaml-") }, "\(found)")
    }
  }

  @Test("never overwrites", arguments: beginnings)
  func twice(words: [String], file: String) async throws {
    try await WritingSite.with { site in
      try site.write("mine\n", to: file)
      let before = try site.files()
      let run = await RecordedRun(words: ["new"] + words + ["--site", site.path])
      #expect(run.status == .failed)
      #expect(run.said.contains("is there already, and nothing is overwritten"))
      #expect(try site.files() == before)
    }
  }

  @Test("gives evidence the next number, also past files that cannot be read")
  func numbers() async throws {
    try await WritingSite.with { site in
      let folder = "portfolios/alex-example/evidence/"
      try site.write("---\nid: E11\nstatus: [\n---\n", to: folder + "broken.md")
      let run = await site.attain("new", "evidence", "Another", "--portfolio", "alex-example")
      #expect(run.status == .clean)
      #expect(run.errors == "It is E12 of alex-example.\n")
      #expect(try site.text(folder + "e12-another.md").contains("\nid: E12\n"))
      let first = await site.attain("new", "evidence", "First", "--portfolio", "sam-sample")
      #expect(first.errors == "It is E01 of sam-sample.\n")
    }
  }

  @Test(
    "refuses what it cannot use, names the nearest, and writes nothing",
    arguments: [
      (["evidence", "A"], "There are several portfolios"),
      (["evidence", "A", "--portfolio", "sam-sampel"], "did you mean 'sam-sample'?"),
      (
        ["evidence", "A", "--portfolio", "sam-sample", "--competences", "Sci3,R&D1"],
        "did you mean 'Sci1' (Know the science)?"
      ),
      (
        ["evidence", "A", "--portfolio", "sam-sample", "--competences", "acs@2014/R&D1"],
        "acs@2014, which is not followed"
      ),
      (["evidence", "A", "--form", "adit"], "adit"),
      (["portfolio", "A", "--frameworks", "acs@2023"], "did you mean"),
      (["portfolio", "A", "--route", "route-2"], "No route is called 'route-2'"),
      (["portfolio", "A", "--slug", "A B"], "write 'a-b'"),
      (["page", "A", "--folder", "../.."], "not a folder in Content"),
      (["page", "A", "--folder", "portfolios"], "holds no pages"),
      (["page", "…"], "is no title"),
      (["testimonial", "A", "--consent-given", "2025-02-30"], "a day that exists"),
    ]
  )
  func refuses(words: [String], reason: String) async throws {
    try await WritingSite.with { site in
      let before = try site.files()
      let run = await RecordedRun(words: ["new"] + words + ["--site", site.path])
      #expect(run.status != .clean)
      #expect(run.said.contains(reason), "\(run.said)")
      #expect(try site.files() == before)
    }
  }

  /// The errors and warnings of one file.
  static func mistakes(in file: String, of site: WritingSite) throws -> [String] {
    let day = try #require(CalendarDate(iso8601: "2026-01-01"))
    let report = SiteBuild.run(
      BuildRequest(site: site.path, output: nil, audience: .all, asOf: day, jobs: 2)
    )
    return report.diagnostics
      .filter { $0.severity != .note && $0.location?.path.text == "Content/" + file }
      .map { "\($0.kind.id): \($0.message)" }
      .filter { !$0.hasPrefix("competence-without-evidence") }
  }
}

@Suite("attain new site")
struct NewSiteTests {
  private static let theme = FixtureFolder(beside: #filePath, "../../../Themes/ipem").path

  @Test("makes a site that builds under --strict, with a theme of its own")
  func builds() throws {
    try TemporaryFolder.with { folder in
      func attain(_ words: String...) throws -> FinishedProcess {
        try FinishedProcess(
          BuiltProducts.executable("attain"),
          words,
          in: folder,
          environment: FixtureSite.environment
        )
      }
      let new = try attain("new", "site", "My site: & more", "--theme", Self.theme)
      #expect(new.status == 0, "\(new.errors)")
      #expect(new.output.hasPrefix("my-site-more/Content/site.yaml\n"))
      #expect(new.errors.replacing("\n", with: " ").contains("attain build --site my-site-more"))
      let build = try attain("build", "--strict", "--site", "my-site-more")
      #expect(build.status == 0, "\(build.output)\(build.errors)")
      let home = try String(
        contentsOfFile: folder + "/my-site-more/_site/index.html",
        encoding: .utf8
      )
      #expect(home.contains("My site: &amp; more"))
      let again = try attain("new", "site", "My site: & more", "--theme", Self.theme)
      #expect(again.status == 1)
      #expect(again.errors.contains("holds a site already"))

      // What was begun goes on from there.
      for words in [["page", "Fees"], ["route", "Second route"], ["faq", "Costs"]] {
        let run = try attain("new", words[0], words[1], "--site", "my-site-more")
        #expect(run.status == 0, "\(run.errors)")
      }
      let check = try attain("check", "--strict", "--drafts", "--site", "my-site-more")
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  @Test("keeps out of git what commands make, and leaves a .gitignore that is there as it is")
  func ignoring() throws {
    try TemporaryFolder.with { folder in
      for name in ["fresh", "taken"] {
        let site = folder + "/" + name
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        if name == "taken" {
          try "mine\n".write(toFile: site + "/.gitignore", atomically: true, encoding: .utf8)
        }
        let run = try FinishedProcess(
          BuiltProducts.executable("attain"),
          ["new", "site", "Site", "--folder", name, "--theme", Self.theme],
          in: folder
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains(".gitignore") == (name == "fresh"))
        let ignored = try String(contentsOfFile: site + "/.gitignore", encoding: .utf8)
        #expect(
          ignored == (name == "fresh" ? "/_site/\n/.attain/\n/_bundles/\n" : "mine\n")
        )
      }
    }
  }

  @Test("finds the theme that came with the program, and says what to do where there is none")
  func theme() throws {
    try TemporaryFolder.with { folder in
      let program = folder + "/bin/attain"
      try FileManager.default.createDirectory(
        atPath: folder + "/bin",
        withIntermediateDirectories: true
      )
      try FileManager.default.copyItem(
        atPath: BuiltProducts.executable("attain"),
        toPath: program
      )
      let none = try FinishedProcess(program, ["new", "site", "Site"], in: folder)
      #expect(none.status == 1)
      #expect(none.errors.contains("--theme"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/site"))
      try FileManager.default.createDirectory(
        atPath: folder + "/share/attain/Themes",
        withIntermediateDirectories: true
      )
      try FileManager.default.copyItem(
        atPath: Self.theme,
        toPath: folder + "/share/attain/Themes/ipem"
      )
      let found = try FinishedProcess(program, ["new", "site", "Site"], in: folder)
      #expect(found.status == 0, "\(found.errors)")
      #expect(FileManager.default.fileExists(atPath: folder + "/site/Themes/ipem/theme.yaml"))
      let wrong = try FinishedProcess(
        program,
        ["new", "site", "Other", "--theme", "bin"],
        in: folder
      )
      #expect(wrong.status == 1)
      #expect(wrong.errors.contains("is not a theme"))
    }
  }
}
