internal import ArgumentParser
internal import SiteGenerator

/// `attain check`.
struct CheckCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the site without writing anything.",
    usage: "attain check [<options>]",
    discussion: """
      Does all that 'attain build' does except for writing: every mistake in the text, the links, \
      the dates and the templates is reported in one run. Private portfolios are checked with the \
      rest, unless --audience says for whom to check.

        attain check
        attain check --strict --format github

      The exit codes are those of 'attain build'.
      """
  )

  @OptionGroup(title: "What to check")
  var site: SiteOptions

  @OptionGroup(title: "What to report")
  var report: ReportOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let request = try site.request(
      output: nil,
      audience: .all,
      isStrict: report.strict,
      in: context
    )
    return await SiteRun(request: request, report: report, context: context).run()
  }
}
