internal import ArgumentParser
internal import Interchange
internal import SiteGenerator

/// `attain export`.
struct ExportCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the claims of a portfolio for another program.",
    usage: "attain export <portfolio> [--format <format>] [<options>]",
    discussion: """
      Every claim in both directions: the evidence of each competence, then the competences of each \
      item. The same portfolio gives the same bytes; there is no time in them.

        attain export alex-example --format csv > claims.csv
      """
  )

  @Argument(help: "The portfolio, by the name of its folder in Content/portfolios.")
  var portfolio: String

  @Option(help: ArgumentHelp("The format.", valueName: "format"))
  var format: PortfolioExport.Format = .csv

  @OptionGroup(title: "Where to write it")
  var destination: ExportDestination

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let site = try workspace.open(in: context)
    let portfolio = try site.portfolio(named: portfolio, in: context)
    try destination.write(
      PortfolioExport.write(portfolio.assessment, as: format),
      in: context
    )
    if portfolio.hasErrors {
      context.say(
        "Files of '\(portfolio.slug)' have errors, so something may be missing; 'attain check' "
          + "lists them."
      )
    }
    return .clean
  }
}

extension PortfolioExport.Format: ExpressibleByArgument {}

/// Where an export goes.
struct ExportDestination: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file to write; one that is there is replaced. (default: standard output)",
      valueName: "file"
    ),
    completion: .file()
  )
  var output: String?

  /// Writes the bytes to the file, or to standard output.
  func write(_ bytes: [UInt8], in context: CommandContext) throws {
    guard let output else {
      context.console.output.write(String(decoding: bytes, as: UTF8.self))
      return
    }
    try context.write(bytes, to: DiskPath(output))
  }
}

extension CommandContext {
  /// Writes a file whether it is there or not, in one step.
  func write(_ bytes: [UInt8], to path: DiskPath) throws {
    do throws(FileWritingError) {
      try FileReplacements.put(bytes, at: path)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}
