import TestSupport
import Testing

@Suite("The check of a built site", .enabled(if: SiteChecker.hasPython, "python3 is not there"))
struct SiteCheckTests {
  private static let fixtures = FixtureFolder(
    path: Repository.root + "/Tests/SiteChecks/fixtures"
  )
  private static let baseURL = "https://site.example/base/"

  @Test("finds every broken link, request to another host and doubled id")
  func broken() throws {
    let run = try SiteChecker.run(
      on: Self.fixtures.path + "/broken",
      baseURL: Self.baseURL,
      withNu: false
    )
    #expect(run.status == 1)
    try Self.fixtures.golden("broken.txt").check(run.output)
  }

  @Test("finds nothing on a site that is sound")
  func sound() throws {
    let run = try SiteChecker.run(
      on: Self.fixtures.path + "/sound",
      baseURL: Self.baseURL,
      withNu: true
    )
    #expect(run.status == 0)
    #expect(run.output == "2 pages, 0 findings\n")
  }

  @Test(
    "finds HTML that is not valid",
    .enabled(if: SiteChecker.nuChecker != nil, "'.ci/install tests' brings the Nu HTML checker")
  )
  func notValid() throws {
    let run = try SiteChecker.run(
      on: Self.fixtures.path + "/broken",
      baseURL: Self.baseURL,
      withNu: true
    )
    #expect(run.status == 1)
    #expect(run.output.contains("about/index.html:4: error: Unclosed element “div”."))
  }
}
