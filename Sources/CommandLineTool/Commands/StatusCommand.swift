internal import ArgumentParser
internal import Competences
internal import Interchange
internal import SiteGenerator

/// `attain status`.
struct StatusCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what portfolios cover and what is missing.",
    usage: "attain status [<portfolio>] [<options>]",
    discussion: """
      For one portfolio: how much of each framework is shown, group by group, the last bundle, and every \
      gap. Without a name: one line for each portfolio. Everything on disk is read, private or not, and nothing is \
      written.

        attain status
        attain status alex-example
        attain status alex-example --require complete

      The exit code is 0, or 1 with '--require complete' where something is missing that an assessor \
      would ask for.
      """
  )

  @Argument(help: "The portfolio, by the name of its folder in Content/portfolios.")
  var portfolio: String?

  @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
  var format: StatusFormat = .text

  @Option(
    help: ArgumentHelp(
      "What has to hold: 'complete' fails where something is missing.",
      valueName: "what"
    )
  )
  var require: StatusRequirement?

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  @OptionGroup(title: "When")
  var day: AsOfOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let site = try workspace.open(asOf: day.asOf, in: context)
    let shown = try portfolio.map { [try site.portfolio(named: $0, in: context)] }
    let portfolios = shown ?? site.portfolios
    let assessments = portfolios.map(\.assessment)
    let output = context.console.output
    switch format {
    case .text where shown == nil:
      output.write(PortfolioLines(portfolios, device: output.device).text)
    case .text:
      for portfolio in portfolios {
        let page = PortfolioStatusPage(portfolio, site: workspace.site, device: output.device)
        output.write(page.text)
      }
    case .json:
      output.write(String(decoding: StatusExport.json(of: assessments), as: UTF8.self))
    case .csv:
      output.write(String(decoding: StatusExport.csv(of: assessments), as: UTF8.self))
    }
    let unread =
      shown == nil ? site.portfolioNames.filter { site.portfolio($0) == nil } : []
    sayWhatIsBroken(portfolios.filter(\.hasErrors).map(\.slug) + unread, context)
    guard require == .complete else { return .clean }
    let isComplete = portfolios.allSatisfy { $0.assessment.report.isComplete && !$0.hasErrors }
    return isComplete && unread.isEmpty ? .clean : .failed
  }

  private func sayWhatIsBroken(_ slugs: [PortfolioSlug], _ context: CommandContext) {
    guard !slugs.isEmpty else { return }
    let names = slugs.map(\.text).sorted().joined(separator: ", ")
    context.say(
      "Files with errors may hide something here (\(names)); 'attain check' lists them."
    )
  }
}

/// How a status is written.
enum StatusFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// What a status can be held to.
enum StatusRequirement: String, ExpressibleByArgument, CaseIterable {
  case complete
}
