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

      What did not change since the last build is not made again; what is known of it lies in .attain \
      in the site's folder and may be deleted at any time ('attain clean').

      Findings go to standard output, the closing line to standard error. The exit code is 0 when \
      all is well, 1 when there are errors (or, with --strict, warnings), 64 when the command \
      itself is wrong. 'attain explain' says what a finding means.
      """
  )

  @OptionGroup(title: "What to build")
  var site: SiteOptions

  @OptionGroup(title: "Where to write it")
  var destination: DestinationOptions

  @OptionGroup(title: "What to keep from the last build")
  var keeping: KeepingOptions

  @OptionGroup(title: "What to report")
  var report: ReportOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let output = destination.output ?? SitePath.inside(site.site, "_site")
    var request = try site.request(
      output: output,
      audience: .everyone,
      isStrict: report.strict,
      in: context
    )
    request.publishing = destination.publish == .inPlace ? .inPlace : .exchanged
    keeping.apply(to: &request)
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

  @Option(
    help: ArgumentHelp(
      """
      How the new site takes the old one's place: by exchange of the whole folder in one step, or \
      in-place, file by file, for a folder that a container or another mount holds open. (default: \
      exchange)
      """,
      valueName: "how"
    )
  )
  var publish: PublishingChoice?
}

/// How the output folder gets the new site.
enum PublishingChoice: String, ExpressibleByArgument, CaseIterable {
  case exchange
  case inPlace = "in-place"
}

/// What a build keeps of the one before, and what it says of that.
struct KeepingOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-cache"),
    help: "Make everything anew, and keep nothing for next time."
  )
  var noCache = false

  @Flag(help: "Compare the output with a clean build, byte for byte, and name each difference.")
  var verify = false

  @Option(
    help: ArgumentHelp(
      "Say why an output was made anew or kept, and what it is made of.",
      valueName: "path"
    )
  )
  var explain: String?

  func apply(to request: inout BuildRequest) {
    request.caching = noCache ? .none : .used
    request.isVerified = verify
    request.explained = explain
  }
}
