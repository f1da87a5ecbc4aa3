internal import ArgumentParser
internal import Diagnostics
internal import SiteGenerator

/// `attain new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a site, a page, a portfolio or an item of evidence.",
    discussion: """
      Writes the file in its place, with every key explained. Nothing that is there is ever \
      overwritten.

        attain new site "Routes to registration"
        attain new page "What to bring" --folder part-ii
        attain new portfolio "Alex Example" --frameworks acs-generic@2024
        attain new evidence "Linac output audit" --competences "R&D1,Tech3"
      """,
    subcommands: [
      NewSiteCommand.self, NewPageCommand.self, NewRouteCommand.self, NewFAQCommand.self,
      NewTestimonialCommand.self, NewPortfolioCommand.self, NewEvidenceCommand.self,
    ]
  )
}

/// The title of what is begun.
struct TitleArgument: ParsableArguments {
  @Argument(help: "Its title, between quotation marks where it has several words.")
  var title: String

  func validate() throws {
    if Slug(title).isEmpty || title.contains(where: \.isNewline) {
      throw ValidationError(
        "'\(VisibleText.oneLine(title))' is no title: it needs a letter or a digit, on one line"
      )
    }
  }
}

extension CommandContext {
  /// Makes files where there are none and says which.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - site: The folder of the site.
  ///   - shown: How many of the files are named; those that follow are only counted.
  /// - Throws: `CommandFailure` where nothing could be made.
  func make(_ files: [NewFile], in site: DiskPath, naming shown: Int = .max) throws {
    do throws(FileWritingError) {
      try NewFiles.write(files, in: site)
    } catch {
      throw CommandFailure(error.message, help: advice(error))
    }
    let lines = files.prefix(shown).map { "\(SitePath.inside(site.text, $0.path.text))\n" }
    console.output.write(lines.joined())
  }

  private func advice(_ error: FileWritingError) -> String {
    switch error {
    case .alreadyThere: "Nothing was written. Choose another title, or go on with the file."
    case .changedMeanwhile, .disk: "Nothing was written."
    }
  }
}
