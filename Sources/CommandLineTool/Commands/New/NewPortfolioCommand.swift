internal import ArgumentParser
internal import Competences
internal import Dates
internal import Diagnostics
internal import SiteGenerator

/// `attain new portfolio`.
struct NewPortfolioCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Begin a portfolio.",
    discussion: """
      The title is the holder's name. The portfolio is private until its portfolio.yaml says \
      otherwise.

        attain new portfolio "Alex Example" --frameworks acs-generic@2024,hcpc-sop@2023
      """
  )

  @OptionGroup
  var title: TitleArgument

  @Option(
    help: ArgumentHelp("The folder's name. (default: made from the title)", valueName: "name")
  )
  var slug: String?

  @Option(
    help: ArgumentHelp(
      "The frameworks to follow, with commas between them. (default: the site's defaultFramework)",
      valueName: "frameworks"
    )
  )
  var frameworks: [String] = []

  @Option(help: ArgumentHelp("The route, by its file's name without '.md'.", valueName: "route"))
  var route: String?

  @Option(
    help: ArgumentHelp("The day on which it will be handed in.", valueName: "date"),
    transform: WrittenDate.read
  )
  var submission: CalendarDate?

  @OptionGroup(title: "Where to write it")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let (site, today) = try workspace.start(in: context)
    if let slug, Slug(slug).text != slug {
      throw ValidationError(
        "'--slug \(slug)' cannot stand in an address: write '\(Slug(slug))'"
      )
    }
    let named = try frameworks.commaSeparated.map { try site.framework(named: $0).reference }
    let followed = named.isEmpty ? site.defaultFramework.map { [$0] } ?? [] : named
    if let route, !site.routes.contains(route) {
      let nearest = NearMiss.nearest(to: route, in: site.routes)
      throw ValidationError(
        "No route is called '\(route)'"
          + (nearest.map { ": did you mean '\($0)'?" }
            ?? ": there is \(site.routes.joined(separator: ", "))")
      )
    }
    let portfolio = PortfolioSlug(slug ?? Slug(title.title).text)
    let file = NewPortfolio.file(
      of: title.title,
      slug: portfolio,
      frameworks: followed,
      route: route,
      submission: submission,
      today: today
    )
    try context.make([file], in: site.site)
    if followed.isEmpty {
      let known = site.catalogue.frameworks.map(\.reference.description).joined(separator: ", ")
      context.say(
        "It follows no framework yet: list one under 'frameworks'"
          + (known.isEmpty ? "." : " (the site has \(known)).")
      )
    }
    return .clean
  }
}

extension [String] {
  /// The words of an option that may be given several times or hold several words.
  var commaSeparated: [String] {
    flatMap { $0.split(separator: ",") }.map { word in
      var word = word
      while word.first == " " { word.removeFirst() }
      while word.last == " " { word.removeLast() }
      return String(word)
    }.filter { !$0.isEmpty }
  }
}
