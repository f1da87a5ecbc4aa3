internal import ArgumentParser
internal import Competences
internal import SiteGenerator

/// `attain framework diff`.
struct FrameworkDiffCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what differs between two frameworks.",
    usage: "attain framework diff <old> <new> [<options>]",
    discussion: """
      Codes are compared by their exact spelling. Whether a code that went and one that came are the \
      same thing is for a crosswalk to say.

        attain framework diff acs-generic@2014 acs-generic@2024
      """
  )

  @Argument(help: "The earlier one, as 'id@edition'.")
  var old: String

  @Argument(help: "The later one, as 'id@edition'.")
  var new: String

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let site = try workspace.open(in: context)
    let diff = FrameworkDiff(
      from: try site.framework(named: old),
      to: try site.framework(named: new)
    )
    let output = context.console.output
    output.write(FrameworkDiffPage(diff, device: output.device).text)
    return .clean
  }
}
