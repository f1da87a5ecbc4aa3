internal import ArgumentParser

/// `attain bundle`: printing a portfolio, unless the next word says otherwise.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Print a portfolio as one file for its readers.",
    usage: """
      attain bundle <portfolio> [--pdf] [--final] [<options>]
      attain bundle --verify <file>
      attain bundle diff <old> <new> [--html <file>]
      """,
    discussion: """
      Everything that an assessor reads, in one file: cover, contents, documents, the index from \
      competences to evidence, the evidence with its attachments, reviews.

        attain bundle alex-example            one HTML file; needs nothing installed
        attain bundle alex-example --pdf      a PDF with the number of every page; needs Chromium
        attain bundle alex-example --pdf --final --revision "for assessment"

      The bundle goes to _bundles/<portfolio>/ in the site's folder, unless --output names another \
      file; a record of what is on which page (….bundle.json) lies beside it. 'attain bundle diff' \
      says from two such records what has changed. 'attain help bundle print' lists all options.
      """,
    subcommands: [BundlePrintCommand.self, BundleDiffCommand.self],
    defaultSubcommand: BundlePrintCommand.self
  )
}
