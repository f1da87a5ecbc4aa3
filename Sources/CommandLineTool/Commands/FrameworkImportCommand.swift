internal import ArgumentParser
internal import Competences
internal import Diagnostics
internal import Interchange
internal import SiteGenerator

/// `attain framework import`.
struct FrameworkImportCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a framework from another format.",
    usage: "attain framework import <file> [<options>]",
    discussion: """
      Reads a table (CSV with the columns code, title, group, guidance), a 1EdTech CASE package, a \
      Mahara SmartEvidence matrix or this program's own JSON, and writes Content/frameworks/ID-EDITION\
      .yaml. What the file does not say of the framework is given here:

        attain framework import acs.csv --id acs-generic --edition 2024 --title "Generic competences"

      Importing the same edition again updates it: codes say what is the same, and what the file does \
      not hold is kept. A new text is marked 'standing: sample' until somebody has compared it with the \
      publisher's. Mistakes are listed with row and column, and then nothing is written.
      """
  )

  @Argument(help: "The file to read.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Its format. (default: what the file looks like)", valueName: "format")
  )
  var format: FrameworkFormat?

  @OptionGroup(title: "What the file does not say, or says otherwise")
  var identity: IdentityOptions

  @OptionGroup(title: "Where to write it")
  var destination: ImportDestination

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let site = try workspace.open(in: context)
    let source = try read()
    let chosen = format ?? FrameworkFormat.guess(source)
    let result = FrameworkImport.read(source, as: chosen, identity: try identity.identity)
    print(result.diagnostics, of: source, in: context)
    let isBroken = result.diagnostics.contains { $0.severity == .error }
    guard let imported = result.framework, !isBroken else {
      throw CommandFailure(
        "'\(file)' was not imported",
        help: "Nothing was written. Mend what is listed above, then import it again."
      )
    }
    let plan = try ImportPlan(
      imported,
      from: chosen,
      to: destination.output.map { DiskPath($0) },
      in: site
    )
    if plan.isChanged { try context.write(plan.bytes, to: plan.path) }
    context.console.output.write(plan.summary(device: context.console.output.device))
    context.say(losses: result.losses, "A framework of the site cannot hold")
    if let warning = plan.warning { context.say(warning) }
    return .clean
  }

  private func read() throws -> SourceText {
    let bytes: [UInt8]?
    do throws(FileSystemError) {
      bytes = try RealFileSystem().read(DiskPath(file), upTo: 50_000_000)
    } catch {
      throw CommandFailure("'\(file)' cannot be read: \(error.reason.words)")
    }
    guard let bytes else {
      throw CommandFailure("'\(file)' has more than 50 MB, which is no framework")
    }
    return SourceText(path: SourcePath(file), bytes: bytes)
  }

  private func print(_ diagnostics: [Diagnostic], of source: SourceText, in context: CommandContext)
  {
    guard !diagnostics.isEmpty else { return }
    let errors = context.console.errors
    let listing = DiagnosticListing(diagnostics) { $0 == source.path ? source : nil }
    let layout = DiagnosticLayout(
      .human,
      isColoured: errors.device.isColoured,
      width: errors.device.columns
    )
    errors.write(listing.text(layout) + "\n")
  }
}

/// Where an imported framework goes.
struct ImportDestination: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The file to write. (default: the file that the edition stands in, else \
      Content/frameworks/ID-EDITION.yaml)
      """,
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml"])
  )
  var output: String?
}

/// What is said of a framework on the command line.
struct IdentityOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The name in addresses, such as acs-generic.", valueName: "name"))
  var id: String?

  @Option(help: ArgumentHelp("The edition, such as 2024.", valueName: "edition"))
  var edition: String?

  @Option(help: ArgumentHelp("The title.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("Who publishes it.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("The address of the official document.", valueName: "address"))
  var source: String?

  var identity: FrameworkIdentity {
    get throws {
      FrameworkIdentity(
        id: try id.map { text in
          guard let id = FrameworkID(text) else {
            throw ValidationError(
              "'\(text)' cannot be a framework's name: use small letters, digits and hyphens, as in "
                + "'\(Slug(text).isEmpty ? "acs-generic" : Slug(text).text)'"
            )
          }
          return id
        },
        edition: try edition.map { text in
          guard let edition = Edition(text) else {
            throw ValidationError(
              "'\(text)' cannot be an edition's name: use letters, digits, dots and hyphens, as in "
                + "'2024'"
            )
          }
          return edition
        },
        title: title,
        publisher: publisher,
        source: source
      )
    }
  }
}
