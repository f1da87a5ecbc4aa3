import Diagnostics
import TestSupport
import Testing

@Suite("A listing of diagnostics")
struct FormatTests {
  static let fixtures = FixtureFolder(beside: #filePath, "../Fixtures/formats")

  @Test("is written in every format as its golden file says", arguments: DiagnosticFormat.allCases)
  func golden(format: DiagnosticFormat) throws {
    let text = try SampleDiagnostics.listing().text(DiagnosticLayout(format, width: 80))
    try Self.fixtures.golden(format.rawValue + ".txt").check(text)
  }

  @Test("is coloured only when told")
  func coloured() throws {
    let listing = try SampleDiagnostics.listing()
    let coloured = listing.text(DiagnosticLayout(.human, isColoured: true, width: 80))
    try Self.fixtures.golden("human-coloured.txt").check(coloured)
    let plain = listing.text(DiagnosticLayout(.human, width: 80))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("holds each diagnostic once, in the one order")
  func order() throws {
    let listing = try SampleDiagnostics.listing()
    #expect(listing.diagnostics.count == 7)
    #expect(listing.diagnostics == listing.diagnostics.sorted())
    #expect(listing.diagnostics.first?.location == nil)
    #expect(listing.counts.errors == 5)
    #expect(listing.counts.warnings == 1)
    #expect(listing.counts.notes == 1)
  }

  @Test("leads from the reader's folder to the file", arguments: DiagnosticFormat.allCases)
  func prefix(format: DiagnosticFormat) throws {
    let text = try SampleDiagnostics.listing(pathPrefix: "sites/one/")
      .text(DiagnosticLayout(format))
    #expect(text.contains("sites/one/Content/index.md"))
    #expect(!text.contains(" Content/index.md"))
  }

  @Test("that is empty says nothing to people and an empty report to programs")
  func empty() {
    let listing = DiagnosticListing([]) { _ in nil }
    for format in [DiagnosticFormat.human, .line, .github] {
      #expect(listing.text(DiagnosticLayout(format)).isEmpty)
    }
    #expect(listing.text(DiagnosticLayout(.gitlab)) == "[]\n")
    #expect(listing.text(DiagnosticLayout(.sarif)).contains("\"results\": []"))
    #expect(listing.text(DiagnosticLayout(.json)).contains("\"diagnostics\": []"))
  }
}
