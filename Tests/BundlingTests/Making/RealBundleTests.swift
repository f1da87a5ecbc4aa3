import Bundling
import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

@Suite(
  "A bundle of real pages, read by programs that share nothing with this one",
  .enabled(if: InstalledEngine.found != nil && BundleChecker.isThere, BundleChecker.reason),
  .serialized
)
struct RealBundleTests {
  @Test("has every page number, link, bookmark and label right in the example portfolio")
  func example() throws {
    let made = try MadeExample(.pdf)
    #expect(made.report.bundle?.isWritten == true, "\(made.findings)")
    let check = try BundleChecker.run(
      made.folder.path.appending("alex.pdf").text,
      attachments: MadeExample.site + "/Content/portfolios/alex-example/attachments"
    )
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test("shows attachments of every difficult kind, and is the same bytes in another folder")
  func difficult() throws {
    let first = try DifficultSite()
    let made = try MadeExample(.pdf, site: first.folder.path.text, portfolio: "difficult")
    #expect(made.report.bundle?.isWritten == true, "\(made.findings)")
    let check = try BundleChecker.run(
      made.folder.path.appending("alex.pdf").text,
      attachments: first.attachments,
      unshown: ["cut-away", "screen-stamp", "send-button"]
    )
    #expect(check.status == 0, "\(check.output)\(check.errors)")

    let second = try DifficultSite()
    let again = try MadeExample(.pdf, site: second.folder.path.text, portfolio: "difficult")
    #expect(again.bytes == made.bytes && !again.bytes.isEmpty)
    #expect(again.record == made.record)
  }

  @Test("refuses attachments that cannot be shown in a final bundle")
  func final() throws {
    let site = try DifficultSite()
    let made = try MadeExample(.pdf, .final, site: site.folder.path.text, portfolio: "difficult")
    #expect(made.report.bundle?.isWritten != true)
    for name in DifficultSite.unreadable {
      #expect(
        made.report.diagnostics.contains { diagnostic in
          diagnostic.severity == .error && "\(diagnostic)".contains("\(name).pdf")
        },
        "\(name)"
      )
    }
  }
}
