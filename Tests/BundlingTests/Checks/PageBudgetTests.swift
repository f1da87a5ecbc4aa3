import Diagnostics
import Testing

@testable import Bundling

@Suite("The page budget")
struct PageBudgetTests {
  @Test("says nothing of a bundle within its target", arguments: [120, 12, 1])
  func within(pages: Int) {
    #expect(findings(pages, .draft).isEmpty)
    #expect(findings(pages, .final).isEmpty)
  }

  @Test("makes a note of a bundle over its target")
  func target() {
    #expect(
      findings(121, .final).map(\.description) == [
        "note: bundle of 121 pages is 1 over the target of 120 [bundle-over-target]"
      ]
    )
  }

  @Test("refuses a final bundle over its maximum, and warns of a draft")
  func maximum() {
    let message = "bundle of 161 pages is 1 over the maximum of 160 [bundle-over-maximum]"
    #expect(findings(161, .final).map(\.description) == ["error: " + message])
    #expect(findings(161, .draft).map(\.description) == ["warning: " + message])
    #expect(findings(160, .final).allSatisfy { $0.severity == .note })
  }

  @Test("names the longest items and attachments")
  func advice() {
    #expect(
      findings(200, .draft).first?.help
        == "the longest items are E01 (4), E02 (2), the longest attachments E01's “The report” (2)"
    )
  }

  @Test("says nothing of a file without pages, or of a portfolio without a budget")
  func none() {
    #expect(PageBudgetCheck(.sample.asHTML).diagnostics.isEmpty)
    let free = BundleManifest.sample.changed {
      $0.pages = .init(total: 900, target: nil, maximum: nil)
    }
    #expect(PageBudgetCheck(free).diagnostics.isEmpty)
  }

  private func findings(_ pages: Int, _ status: BundleStatus) -> [Diagnostic] {
    PageBudgetCheck(
      .sample.changed { manifest in
        manifest.pages.total = pages
        manifest.status = status
      }
    ).diagnostics
  }
}

extension Diagnostic {
  fileprivate var description: String { "\(severity.rawValue): \(message) [\(kind.id)]" }
}
