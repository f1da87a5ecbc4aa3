import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("A report for a code host")
struct CodeHostFormatTests {
  private let kind = DiagnosticKind("an-id", .error, "One sentence. Another.")

  private func report(
    _ format: DiagnosticFormat,
    message: String = "message",
    in marked: String,
    path: SourcePath = "a.md"
  ) throws -> String {
    let marked = try MarkedText(marked)
    let source = marked.source(path: path)
    let diagnostics = marked.ranges.map { Diagnostic(kind, message, at: source.location($0)) }
    return DiagnosticListing(diagnostics) { _ in source }.text(DiagnosticLayout(format))
  }

  @Test("escapes what would end a GitHub command or a property of it")
  func escapes() throws {
    let report = try report(.github, message: "50%\r\n::error::x", in: "⟦a⟧", path: "a,b:c%.md")
    #expect(
      report
        == "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=1,title=an-id"
        + "::50%25%0D%0A::error::x\n"
    )
  }

  @Test("names columns to GitHub only where the place lies in one line")
  func columns() throws {
    #expect(try report(.github, in: "a ⟦bc⟧").contains("line=1,endLine=1,col=3,endColumn=4,"))
    #expect(try report(.github, in: "a ⟦b\nc⟧").contains("line=1,endLine=2,title"))
  }

  @Test("keeps a fingerprint when lines are added above, and tells equal lines apart")
  func fingerprints() throws {
    let before = try fingerprints(in: "x ⟦y⟧\nx ⟦y⟧\n")
    let after = try fingerprints(in: "new\n\n  x ⟦y⟧\nx ⟦y⟧\n")
    #expect(before == after)
    #expect(Set(before).count == 2)
    #expect(try fingerprints(in: "z ⟦y⟧") != Array(before.prefix(1)))
    #expect(before.allSatisfy { $0.count == 32 })
  }

  private func fingerprints(in marked: String) throws -> [String] {
    struct Issue: Decodable { let fingerprint: String }
    let report = try report(.gitlab, in: marked)
    return try JSONDecoder().decode([Issue].self, from: Data(report.utf8)).map(\.fingerprint)
  }
}
