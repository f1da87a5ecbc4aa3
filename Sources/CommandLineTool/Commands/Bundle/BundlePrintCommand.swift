internal import ArgumentParser
internal import Bundling
internal import Competences
internal import SiteGenerator

/// `attain bundle <portfolio>`.
struct BundlePrintCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print a portfolio, or verify a bundle.",
    usage: """
      attain bundle <portfolio> [--pdf] [--final] [<options>]
      attain bundle --verify <file>
      """,
    discussion: """
      Everything in the portfolio is checked first; if anything is wrong nothing is written and the \
      last good bundle stays as it was. A PDF is then laid out until its page numbers are right, put \
      together with its attachments, read again and checked before it takes its place.

        attain bundle alex-example
        attain bundle alex-example --pdf --open
        attain bundle alex-example --pdf --documents statement,E07
        attain bundle --verify alex-example-final.pdf

      The exit code is 0 when the bundle was written (or is sound), 1 when there are errors (or, with \
      --strict, warnings), 64 when the command itself is wrong.
      """
  )

  @Argument(help: "The portfolio, by the name of its folder in Content/portfolios.")
  var portfolio: String?

  @OptionGroup(title: "What to write")
  var wanted: BundleWantedOptions

  @OptionGroup(title: "How a PDF is made")
  var printing: BundleEngineOptions

  @Option(
    help: ArgumentHelp(
      "Check a finished PDF instead: every link, page number, bookmark and page.",
      valueName: "file"
    ),
    completion: .file(extensions: ["pdf"])
  )
  var verify: String?

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where the site is served from, for links to its pages, instead of what site.yaml says.",
      valueName: "address"
    )
  )
  var baseURL: String?

  @OptionGroup(title: "When")
  var day: AsOfOptions

  @OptionGroup(title: "What to report")
  var report: ReportOptions

  func validate() throws {
    if verify != nil, portfolio != nil {
      throw ValidationError("'--verify' checks a file and makes none: leave the portfolio out.")
    }
    if verify == nil, portfolio == nil {
      throw ValidationError("Which portfolio? 'attain status' lists them.")
    }
  }

  func run(in context: CommandContext) async throws -> CommandStatus {
    if let verify { return try BundleVerifying(report: report, context: context).run(verify) }
    let name = portfolio ?? ""
    let asOf = try day.asOf ?? AsOfDate.fromEnvironment(of: context)
    let site = try workspace.open(asOf: asOf, in: context)
    let portfolio = try site.portfolio(named: name, in: context)
    let place = wanted.place(of: portfolio.slug, site: workspace.site)
    let request = BundleRequest(
      portfolio: portfolio.slug,
      site: BuildRequest(
        site: workspace.site,
        output: nil,
        baseURL: baseURL,
        audience: .holder(portfolio: portfolio.slug.text),
        asOf: asOf,
        isStrict: report.strict,
        jobs: context.processors
      ),
      form: wanted.form,
      options: BundleOptions(
        status: wanted.status,
        revision: wanted.revision,
        documents: wanted.names
      ),
      place: place,
      engine: try printing.choice,
      engineTimeLimit: .seconds(printing.engineTimeout),
      variable: { context.environment[$0] }
    )
    return BundleRun(
      request: request,
      report: report,
      opens: wanted.open,
      context: context
    ).run()
  }
}
