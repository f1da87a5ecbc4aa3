internal import ArgumentParser
internal import Bundling
internal import SiteGenerator

/// `attain bundle diff`.
struct BundleDiffCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two versions of a bundle.",
    usage: "attain bundle diff <old> <new> [--html <file>]",
    discussion: """
      For whoever has read the earlier version: evidence that came, went or changed, claims, \
      attachments, parts that moved to other pages, and the page budget. Each version is named by \
      its file, by the record beside it (….bundle.json), or by a folder that holds one bundle.

        attain bundle diff sent-in-may/ _bundles/alex-example/alex-example-draft.pdf
        attain bundle diff old.pdf new.pdf --html changes.html

      Nothing but the two records is read, so the bundles themselves need not be there.
      """
  )

  @Argument(help: "The earlier version.", completion: .file())
  var old: String

  @Argument(help: "The later version.", completion: .file())
  var new: String

  @Option(
    help: ArgumentHelp(
      "Also write a page that can be put in front of the bundle.",
      valueName: "file"
    ),
    completion: .file()
  )
  var html: String?

  func run(in context: CommandContext) async throws -> CommandStatus {
    let diff = BundleDiff(from: try record(old), to: try record(new))
    let output = context.console.output
    output.write(BundleDiffPage(diff, device: output.device).text)
    if let html {
      try context.write(BundleDiffDocument(diff).bytes, to: DiskPath(html))
    }
    return .clean
  }

  private func record(_ path: String) throws -> BundleManifest {
    do throws(ManifestFailure) {
      return try StoredManifest.read(near: DiskPath(path)).manifest
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
  }
}
