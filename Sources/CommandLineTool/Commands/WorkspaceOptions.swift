internal import ArgumentParser
internal import Competences
internal import Dates
internal import Diagnostics
internal import SiteGenerator

/// Which site a command works on: the same for every command that looks at a site as it is on disk.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that holds Content and Themes.", valueName: "folder"),
    completion: .directory
  )
  var site = "."

  /// Reads the site.
  ///
  /// - Throws: `CommandFailure` where the folder is no site.
  func open(asOf: CalendarDate? = nil, in context: CommandContext) throws -> Workspace {
    let workspace = Workspace.open(
      DiskPath(site),
      asOf: try asOf ?? AsOfDate.fromEnvironment(of: context),
      jobs: context.processors
    )
    if workspace.diagnostics.contains(where: { $0.kind == DiscoveryDiagnostics.noContent }) {
      throw CommandFailure(
        "'\(site)' is not a site: it holds no folder Content",
        help: "Run the command in the folder that holds Content and Themes, or name that folder "
          + "with --site. 'attain new site' makes a new one."
      )
    }
    return workspace
  }
}

/// The day by which a command judges dates.
struct AsOfOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      """
      The day by which dates are judged, such as 2026-04-01. (default: SOURCE_DATE_EPOCH, else \
      today in UTC)
      """,
      valueName: "date"
    ),
    transform: WrittenDate.read
  )
  var asOf: CalendarDate?
}

/// Reads days of the command line.
enum WrittenDate {
  static func read(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else {
      throw ValidationError("Write a day that exists as YYYY-MM-DD, such as 2026-04-01.")
    }
    return date
  }
}

extension Workspace {
  /// The portfolio that the command line names.
  ///
  /// - Throws: `ValidationError` with the nearest name where there is none, `CommandFailure` where
  ///   its `portfolio.yaml` cannot be read.
  func portfolio(named name: String, in context: CommandContext) throws -> WorkspacePortfolio {
    let slug = PortfolioSlug(name)
    if let portfolio = portfolio(slug) { return portfolio }
    guard !portfolioNames.contains(slug) else {
      let folder = "Content/portfolios/\(name)/"
      let mistakes = diagnostics.filter {
        $0.severity == .error && ($0.location?.path.text.hasPrefix(folder) ?? false)
      }
      context.explain(mistakes, in: self)
      throw CommandFailure(
        "portfolio '\(name)' cannot be read",
        help: "Mend its portfolio.yaml first."
      )
    }
    throw ValidationError(unknown(name))
  }

  private func unknown(_ name: String) -> String {
    let names = portfolioNames.map(\.text)
    if let nearest = NearMiss.nearest(to: name, in: names) {
      return "No portfolio is called '\(name)': did you mean '\(nearest)'?"
    }
    guard !names.isEmpty else {
      return
        "No portfolio is called '\(name)': the site has none yet; 'attain new portfolio' makes "
        + "one"
    }
    return "No portfolio is called '\(name)': there is "
      + names.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
      + (names.count > 10 ? " and \(names.count - 10) more" : "")
  }
}
