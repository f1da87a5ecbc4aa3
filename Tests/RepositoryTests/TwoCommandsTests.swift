import TestSupport
import Testing

@Suite("The README's two commands")
struct TwoCommandsTests {
  @Test("build the site and run the tests, each in one line")
  func commands() throws {
    let commands = try Self.commands(in: Repository.text("README.md"))
    try #require(commands.count == 2)
    #expect(commands[0].contains("attain build"))
    #expect(commands[1].contains("swift test"))
  }

  @Test("are the ones that continuous integration runs, and the tests come last")
  func run() throws {
    let script = try Repository.text(".ci/run")
    let steps = script.split(separator: "\n").filter { $0.hasPrefix("run ") }.map(String.init)
    #expect(steps.count == 3)
    #expect(steps.first?.contains("swift format lint --strict") == true)
    #expect(steps.dropFirst() == ["run \"$build\"", "run \"$tests\""])
    #expect(script.contains("build=$(readme_command 1)"))
    #expect(script.contains("tests=$(readme_command 2)"))
  }

  /// The lines of the fenced blocks in the section "Two commands".
  private static func commands(in readme: String) -> [String] {
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != "## Two commands" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    var isFenced = false
    var commands: [String] = []
    for line in section {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced, !line.isEmpty {
        commands.append(String(line))
      }
    }
    return commands
  }
}
