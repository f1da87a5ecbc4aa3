internal import ArgumentParser
internal import Competences
internal import Diagnostics
internal import Interchange
internal import SiteGenerator

/// `attain framework export`.
struct FrameworkExportCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a framework in another format.",
    usage: "attain framework export <framework> --format <format> [<options>]",
    discussion: """
      The formats are csv (a table), case (1EdTech CASE), matrix (Mahara SmartEvidence) and json (all \
      that a framework file holds). Identifiers are made from framework and code, so exporting twice \
      gives the same bytes. What a format cannot hold is said on standard error.

        attain framework export acs-generic@2024 --format case --output acs.json
      """
  )

  @Argument(help: "The framework, as 'id' or 'id@edition'; its latest edition where none is named.")
  var framework: String

  @Option(help: ArgumentHelp("The format.", valueName: "format"))
  var format: FrameworkFormat

  @OptionGroup(title: "Where to write it")
  var destination: ExportDestination

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let site = try workspace.open(in: context)
    let framework = try site.framework(named: framework)
    let export = FrameworkExport.write(framework, as: format)
    try destination.write(export.bytes, in: context)
    context.say(losses: export.losses, "The format \(format.rawValue) cannot hold")
    return .clean
  }
}

extension FrameworkFormat: ExpressibleByArgument {}

extension Workspace {
  /// The framework that the command line names.
  ///
  /// - Throws: `ValidationError` with the nearest name where there is none.
  func framework(named name: String) throws -> CompetenceFramework {
    if let reference = FrameworkReference(name), let framework = catalogue[reference] {
      return framework
    }
    if let id = FrameworkID(name), let latest = catalogue.editions(of: id).first { return latest }
    let known = catalogue.frameworks.map(\.reference.description)
    if let nearest = NearMiss.nearest(to: name, in: known + catalogue.names.map(\.text)) {
      throw ValidationError("No framework is called '\(name)': did you mean '\(nearest)'?")
    }
    guard !known.isEmpty else {
      throw ValidationError(
        "No framework is called '\(name)': the site has none; 'attain framework import' brings one in"
      )
    }
    throw ValidationError(
      "No framework is called '\(name)': there is \(known.joined(separator: ", "))"
    )
  }
}

extension CommandContext {
  /// Says what a conversion left behind; nothing where it left nothing.
  func say(losses: [InterchangeLoss], _ start: String) {
    guard !losses.isEmpty else { return }
    say("\(start): \(losses.map(\.inWords).joined(separator: "; ")).")
  }
}
