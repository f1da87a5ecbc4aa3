internal import ArgumentParser
internal import Diagnostics
internal import SiteGenerator

/// `attain clean`.
struct CleanCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove what builds keep for the next one.",
    usage: "attain clean [<options>]",
    discussion: """
      Removes the cache and the work area, .attain in the site's folder. The next build makes \
      everything anew. The published site stays, unless --output names it and every file in it is \
      one that Attain put there.

        attain clean
        attain clean --output _site
      """
  )

  @Option(
    help: ArgumentHelp("The folder that holds Content and Themes.", valueName: "folder"),
    completion: .directory
  )
  var site = "."

  @Option(
    help: ArgumentHelp("A published site that is to be removed too.", valueName: "folder"),
    completion: .directory
  )
  var output: String?

  func run(in context: CommandContext) async throws -> CommandStatus {
    switch cleaned {
    case .success(let removed):
      let text = removed.isEmpty ? "There was nothing to remove." : "Removed:"
      let lines = [text] + removed.map { "  \($0)" }
      context.console.errors.write(lines.joined(separator: "\n") + "\n")
      return .clean
    case .failure(let error):
      let errors = context.console.errors
      let listing = DiagnosticListing([error.diagnostic]) { _ in nil }
      let layout = DiagnosticLayout(
        .human,
        isColoured: errors.device.isColoured,
        width: errors.device.columns
      )
      errors.write(listing.text(layout) + "\n")
      return .failed
    }
  }

  /// Removes what there is, and says what there was.
  private var cleaned: Result<[String], PublishingError> {
    Result { () throws(PublishingError) in
      var removed: [String] = []
      if let output {
        let folder = OutputFolder(DiskPath(output), site: DiskPath(site))
        if try SiteCleaning.removeOutput(folder) { removed.append(output) }
      }
      return try removed + SiteCleaning.clean(DiskPath(site)).map(\.text)
    }
  }
}
