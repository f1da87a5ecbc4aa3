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
      unshown: ["cut-away", "screen-stamp", "send-button"],
      signed: ["signed.pdf"]
    )
    #expect(check.status == 0, "\(check.output)\(check.errors)")

    let said = made.report.diagnostics.filter { $0.kind.id == "attachment-left-out" }
    #expect(said.count == 1)
    #expect(said.first?.message.hasPrefix("attachment 'scripts.pdf' has scripts or") == true)

    let second = try DifficultSite()
    let again = try MadeExample(.pdf, site: second.folder.path.text, portfolio: "difficult")
    #expect(again.bytes == made.bytes && !again.bytes.isEmpty)
    #expect(again.record == made.record)
  }

  @Test("warns of characters that no font has, and says where they stand")
  func missingCharacters() throws {
    let site = try DifficultSite()
    let path = "Content/portfolios/difficult/evidence/e1.md"
    let text = try String(contentsOfFile: site.folder.path.appending(path).text, encoding: .utf8)
    try site.folder.write(
      text + "\nA bullet of an office program: \u{F8F0}.\n\nA sign of old: \u{12000}.\n",
      to: path
    )
    let made = try MadeExample(
      .pdf,
      documents: ["E01"],
      site: site.folder.path.text,
      portfolio: "difficult"
    )
    #expect(made.report.bundle?.isWritten == true, "\(made.findings)")
    #expect(
      made.findings.filter { $0.hasPrefix("bundle-") } == [
        "bundle-missing-characters: page 1 (E01 Files of the kind number 1) shows empty boxes, "
          + "because no font has '\u{12000}' (U+12000)"
      ]
    )
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
