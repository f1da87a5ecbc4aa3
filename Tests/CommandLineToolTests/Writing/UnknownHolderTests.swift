import CommandLineTool
import Dates
import Diagnostics
import SiteGenerator
import Testing

@Suite("A build for a holder who has no portfolio")
struct UnknownHolderTests {
  @Test("is an error that names no other portfolio")
  func unknown() async throws {
    try await WritingSite.with { site in
      func found(_ audience: Audience) throws -> [String] {
        let day = try #require(CalendarDate(iso8601: "2026-01-01"))
        let report = SiteBuild.run(
          BuildRequest(site: site.path, output: nil, audience: audience, asOf: day, jobs: 1)
        )
        return report.diagnostics.filter { $0.kind.id == "unknown-holder" }
          .map { "\($0.message)\($0.help ?? "")" }
      }
      let texts = try found(.holder(portfolio: "alex-exampl"))
      #expect(texts.count == 1)
      #expect(texts[0].contains("'alex-exampl' is not there"))
      #expect(!texts[0].contains("alex-example"))
      #expect(!texts[0].contains("sam"))
      #expect(try found(.holder(portfolio: "alex-example")).isEmpty)
      #expect(try found(.everyone).isEmpty)
    }
  }
}
