import Foundation
import TestSupport
import Testing

@Suite("The repository's own site")
struct OwnSiteTests {
  @Test(
    "is built under --strict; no link is broken, no other host asked, all HTML valid, bundles too"
  )
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
      // A bundle is not written into a built site, and only for this check it belongs there.
      try bundle(to: folder + "/bundle.html")
      try FileManager.default.moveItem(
        atPath: folder + "/bundle.html",
        toPath: output + "/bundle.html"
      )
      guard SiteChecker.hasPython else { return }
      let baseURL = try #require(
        try Repository.text("Content/site.yaml").firstMatch(of: /(?m)^baseURL: *(\S+)/)
      )
      let check = try SiteChecker.run(on: output, baseURL: String(baseURL.1), withNu: true)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  /// Puts the bundle of the example among the pages, so that its links to them are checked too.
  private func bundle(to path: String) throws {
    let run = try FinishedProcess(
      BuiltProducts.executable("attain"),
      ["bundle", "alex-example", "--as-of", "2026-12-01", "--output", path],
      in: Repository.root
    )
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
