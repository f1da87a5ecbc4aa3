import CommandLineTool
import Diagnostics
import Testing

@Suite("attain explain")
struct ExplainCommandTests {
  @Test("prints the paragraph of every finding, within the terminal's width")
  func everyFinding() async {
    let terminal = OutputDevice.terminal(columns: 60, isColoured: false)
    for kind in DiagnosticCatalogue.complete.kinds {
      let run = await RecordedRun("explain", kind.id, terminal: terminal)
      #expect(run.status == .clean)
      #expect(run.output.hasPrefix("\(kind.id) (\(kind.severity.rawValue))\n\n"))
      let lines = run.output.split(separator: "\n").dropFirst()
      #expect(lines.joined(separator: " ") == kind.explanation)
      #expect(lines.allSatisfy { $0.count <= 60 || !$0.contains(" ") })
    }
  }

  @Test("lists every finding where none is named")
  func list() async {
    let run = await RecordedRun("explain")
    #expect(run.status == .clean)
    for kind in DiagnosticCatalogue.complete.kinds {
      #expect(run.output.contains("\(kind.id) (\(kind.severity.rawValue))\n"))
    }
  }

  @Test("names the nearest finding to one that does not exist")
  func nearest() async throws {
    let kind = try #require(DiagnosticCatalogue.complete.kinds.first)
    let run = await RecordedRun("explain", kind.id + "x")
    #expect(run.status == .usage)
    #expect(run.errors.contains("did you mean '\(kind.id)'?"))
  }
}
