import CommandLineTool
import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
  static let fixtures = FixtureFolder(beside: #filePath, "../Fixtures/help")

  @Test(
    "reads as its golden file does",
    arguments: [
      "", "build", "serve", "check", "clean", "explain", "status", "sign", "migrate", "export",
      "framework",
      "new",
      "bundle",

    ]
  )
  func golden(command: String) async throws {
    let words = command.isEmpty ? ["--help"] : [command, "--help"]
    let run = await RecordedRun(words[0], words.last ?? "")
    #expect(run.status == .clean)
    #expect(run.errors.isEmpty)
    try Self.fixtures.golden("attain\(command.isEmpty ? "" : "-")\(command).txt").check(run.output)
  }

  @Test("and the version go to standard output")
  func version() async {
    let run = await RecordedRun("--version")
    #expect(run.status == .clean)
    #expect(run.output == "0.1.0\n")
    #expect(run.errors.isEmpty)
  }

  @Test("comes as completion scripts for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async {
    let run = await RecordedRun("--generate-completion-script", shell)
    #expect(run.status == .clean)
    #expect(run.output.contains("base-url"))
  }
}
