import Foundation
import TestSupport
import Testing

@Suite("The repository's own site")
struct OwnSiteTests {
  @Test("is built under --strict; no link is broken, no other host asked, all HTML valid")
  func ownSite() throws {
    try TemporaryFolder.with { folder in
      let output = folder + "/site"
      let run = try FinishedProcess(
        BuiltProducts.executable("attain"),
        // A fixed day: that a review falls due is for the daily build to say, not for a test.
        ["build", "--strict", "--as-of", "2026-12-01", "--output", output, "--format", "line"],
        in: Repository.root
      )
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(run.output.isEmpty)
      guard SiteChecker.hasPython else { return }
      let baseURL = try #require(
        try Repository.text("Content/site.yaml").firstMatch(of: /(?m)^baseURL: *(\S+)/)
      )
      let check = try SiteChecker.run(on: output, baseURL: String(baseURL.1), withNu: true)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }
}
