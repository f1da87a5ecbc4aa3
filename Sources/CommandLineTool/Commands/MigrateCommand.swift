internal import ArgumentParser
internal import Competences
internal import Diagnostics
internal import SiteGenerator

/// `attain migrate`.
struct MigrateCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Show what a new edition of a framework changes for a portfolio.",
    usage: "attain migrate <portfolio> --to <framework@edition> [--write] [<options>]",
    discussion: """
      Looks up every code of the portfolio in the crosswalk between the edition that it follows and \
      the one that it is to follow. Nothing is written unless '--write' is given:

        attain migrate alex-example --to acs-generic@2024
        attain migrate alex-example --to acs-generic@2024 --write

      '--write' replaces the codes in the evidence and in portfolio.yaml, in all files or in none; \
      comments and everything else stay as they are. Where the wording changed, a comment '# review:' \
      is left above the code. What was split or dropped is left for the writer to decide, with such a \
      comment; where the new edition uses an old code for something else, the old edition is written \
      with it, so that it cannot be taken for that.

      The exit code is 0, or 1 where something is left to decide.
      """
  )

  @Argument(help: "The portfolio, by the name of its folder in Content/portfolios.")
  var portfolio: String

  @Option(
    help: ArgumentHelp("The edition to follow, such as acs-generic@2024.", valueName: "edition"),
    transform: Self.edition
  )
  var to: FrameworkReference

  @Flag(help: "Change the files.")
  var write = false

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let site = try workspace.open(in: context)
    let portfolio = try site.portfolio(named: portfolio, in: context)
    let plan: PortfolioMigration
    switch PortfolioMigration.plan(portfolio, to: to, in: site) {
    case .success(let value): plan = value
    case .failure(.impossible(let failure)): throw refusal(failure, site, portfolio)
    case .failure(.notEditable(let path)):
      throw CommandFailure(
        "the codes in \(path) are written in a way that they cannot be replaced in",
        help: "Nothing was changed. Write each code on a line of its own, then migrate."
      )
    case .failure(.mistakes(let mistakes)):
      context.explain(mistakes, in: site)
      throw CommandFailure(
        "portfolio '\(portfolio.slug)' has mistakes that would leave a part of it behind",
        help: "Nothing was changed. Mend them, then migrate."
      )
    }
    let page = MigrationPage(plan, of: portfolio, in: site, device: context.console.output.device)
    context.console.output.write(page.text)
    if write {
      try context.replace(
        plan.files.map { file in
          FileReplacement(
            site.site.appending(file.source.path.text),
            old: file.source.bytes,
            new: file.bytes
          )
        }
      )
    }
    context.say(page.closing(isWritten: write))
    return plan.undecided.isEmpty ? .clean : .failed
  }

  private func refusal(
    _ failure: MigrationFailure,
    _ site: Workspace,
    _ portfolio: WorkspacePortfolio
  ) -> CommandFailure {
    let help: String?
    switch failure {
    case .unknownEdition(let to):
      let known = site.catalogue.frameworks.map(\.reference.description)
      let nearest = NearMiss.nearest(to: to.description, in: known)
      let editions = site.catalogue.editions(of: to.framework).map(\.reference.description)
      help =
        nearest.map { "Did you mean '\($0)'?" }
        ?? (editions.isEmpty
          ? "The site has: \(known.joined(separator: ", "))."
          : "The site has: \(editions.joined(separator: ", ")).")
    case .alreadyFollowed: help = "There is nothing to do."
    case .frameworkNotFollowed:
      let followed = portfolio.portfolio.frameworks.map(\.reference.description)
      help = "It follows: \(followed.joined(separator: ", "))."
    case .noCrosswalk(let from, let to):
      help = "Add one to the file of \(to), under 'crosswalks' with 'from: \(from)'."
    }
    return CommandFailure(failure.message, help: help)
  }

  private static func edition(_ text: String) throws -> FrameworkReference {
    guard let reference = FrameworkReference(text) else {
      throw ValidationError("Write the framework and its edition, such as acs-generic@2024.")
    }
    return reference
  }
}
