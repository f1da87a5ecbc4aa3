import CommandLineTool
import Diagnostics
import Testing

@Suite("A run of the pipeline")
struct SiteRunTests {
  @Test("that finds nothing says one line, on standard error")
  func clean() async {
    let run = await RecordedRun("build")
    #expect(run.status == .clean)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.withoutTimes
        == "Built 64 pages in … s. 70 files written, 1 file deleted in _site.\n"
    )
  }

  @Test("ends with a line that fits what was found")
  func closingLines() async {
    let cases: [([String], [Severity], String, CommandStatus)] = [
      (["build"], [.warning, .warning], "Built 64 pages in … s. 2 warnings.", .clean),
      (["build"], [.error], "1 error. Nothing was published; _site is as it was.", .failed),
      (
        ["build", "--output", "x"], [.error, .warning],
        "1 error and 1 warning. Nothing was published; x is as it was.", .failed
      ),
      (["check"], [.error, .error], "2 errors.", .failed),
      (["build"], [.note], "Built 64 pages in … s. 1 note (--notes lists it).", .clean),
      (["build", "--notes"], [.note], "Built 64 pages in … s. 1 note.", .clean),
      (
        ["check", "--strict"], [.warning],
        "Checked 64 pages in … s. 1 warning: with --strict, that fails.", .failed
      ),
    ]
    for (arguments, severities, line, status) in cases {
      let found = severities.enumerated().map { Diagnostic.sample($1, number: $0) }
      let run = await RecordedRun(words: arguments, result: .found(found))
      #expect(run.errors.withoutTimes.hasPrefix(line))
      #expect(run.status == status)
    }
  }

  @Test("reports to standard output, and programs read nothing else there")
  func formats() async {
    let found = PipelineResult.found([.sample(.warning)])
    let line = await RecordedRun("check", "--format", "line", result: found)
    #expect(line.output == "Content/index.md:1:8: warning: some warning [a-warning]\n")
    let elsewhere = await RecordedRun("check", "--site", "x", "--format", "line", result: found)
    #expect(elsewhere.output.hasPrefix("x/Content/index.md:1:8: "))
    let json = await RecordedRun("check", "--format", "json", result: found)
    #expect(json.output.hasPrefix("{\n"))
    #expect(json.output.hasSuffix("}\n"))
    let nothing = await RecordedRun("check", "--format", "sarif")
    #expect(nothing.output.hasPrefix("{\n"))
  }

  @Test("lists notes when told, and in the formats that are complete reports")
  func notes() async {
    let found = PipelineResult.found([.sample(.note)])
    for (arguments, isListed) in [
      (["check"], false), (["check", "--notes"], true), (["check", "--format", "github"], false),
      (["check", "--format", "json"], true), (["check", "--format", "gitlab"], true),
      (["check", "--format", "json", "--quiet"], false),
    ] {
      let run = await RecordedRun(words: arguments, result: found)
      #expect(run.output.contains("a-note") == isListed)
    }
  }

  @Test("is silent under --quiet, but for errors and warnings")
  func quiet() async {
    let clean = await RecordedRun("build", "--quiet")
    #expect(clean.output.isEmpty && clean.errors.isEmpty)
    let found = await RecordedRun(
      "build",
      "-q",
      "--format",
      "line",
      result: .found([.sample(.error), .sample(.note)])
    )
    #expect(found.output.contains("a-error") && !found.output.contains("a-note"))
    #expect(found.errors.isEmpty)
    #expect(found.status == .failed)
  }

  @Test("is coloured on a terminal that takes colours")
  func colours() async {
    let found = PipelineResult.found([.sample(.error)])
    let coloured = OutputDevice.terminal(columns: 80, isColoured: true)
    let plain = OutputDevice.terminal(columns: 80, isColoured: false)
    #expect(
      await RecordedRun("check", terminal: coloured, result: found).output.contains("\u{1B}[")
    )
    #expect(await !RecordedRun("check", terminal: plain, result: found).output.contains("\u{1B}"))
  }
}

extension String {
  fileprivate var withoutTimes: String {
    replacing(/in [0-9]+\.[0-9]{2} s/, with: "in … s")
  }
}
