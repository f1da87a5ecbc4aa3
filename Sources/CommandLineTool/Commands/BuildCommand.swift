internal import ArgumentParser
internal import SiteGenerator

/// `attain build`.
struct BuildCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    usage: "attain build [<options>]",
    discussion: """
      Reads Content and Themes, checks everything, and writes the whole site. If anything is wrong \
      nothing is written and the last good site stays as it was.

        attain build
        attain build --site guidance --output public --strict

      Findings go to standard output, the closing line to standard error. The exit code is 0 when \
      all is well, 1 when there are errors (or, with --strict, warnings), 64 when the command \
      itself is wrong. 'attain explain' says what a finding means.
      """
  )

  @OptionGroup(title: "What to build")
  var site: SiteOptions

  @OptionGroup(title: "Where to write it")
  var destination: DestinationOptions

  @OptionGroup(title: "What to report")
  var report: ReportOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let output = destination.output ?? SitePath.inside(site.site, "_site")
    let request = try site.request(
      output: output,
      audience: .everyone,
      isStrict: report.strict,
      in: context
    )
    return await SiteRun(request: request, report: report, context: context).run()
  }
}

/// Where a build is written.
struct DestinationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder for the site. (default: _site in the site's folder)",
      valueName: "folder"
    ),
    completion: .directory
  )
  var output: String?
}
