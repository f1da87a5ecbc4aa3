internal import ArgumentParser
internal import Diagnostics

/// How the findings are reported: the same for every command that runs the pipeline.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Fail on warnings as well as on errors.")
  var strict = false

  @Flag(help: "List notes too; without it people's formats only count them.")
  var notes = false

  @Option(
    help: ArgumentHelp(
      "How findings are written.",
      valueName: "format"
    )
  )
  var format: DiagnosticFormat = .human

  @Flag(name: .shortAndLong, help: "Print errors and warnings, and nothing else.")
  var quiet = false

  func validate() throws {
    if quiet, notes {
      throw ValidationError("'--quiet' and '--notes' contradict each other: give one of them")
    }
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
