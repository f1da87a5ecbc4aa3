internal import ArgumentParser

/// `attain bundle`: printing a portfolio, unless another word says otherwise.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Print a portfolio as one file.",
    usage: """
      attain bundle <portfolio> [--pdf] [--final] [<options>]
      attain bundle diff <old> <new> [--html <file>]
      """,
    subcommands: [BundlePrintCommand.self, BundleDiffCommand.self],
    defaultSubcommand: BundlePrintCommand.self
  )
}

struct BundlePrintCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print a portfolio as one file.",
    discussion: "test"
  )

  @Argument(help: "The portfolio, by the name of its folder in Content/portfolios.")
  var portfolio: String

  @Flag(help: "x") var pdf = false

  func run(in context: CommandContext) async throws -> CommandStatus { print(portfolio, pdf); return .clean }
}
