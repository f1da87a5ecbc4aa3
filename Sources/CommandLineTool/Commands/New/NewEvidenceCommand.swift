internal import ArgumentParser
internal import Competences
internal import Dates
internal import Diagnostics
internal import SiteGenerator

/// `attain new evidence`.
struct NewEvidenceCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Begin an item of evidence.",
    discussion: """
      The item gets the number after the greatest that is in use, and a claim to fill in for each \
      competence.

        attain new evidence "Linac output audit" --competences "R&D1,Tech3"
      """
  )

  @OptionGroup
  var title: TitleArgument

  @Option(
    help: ArgumentHelp(
      "The portfolio, by the name of its folder. (default: the only one)",
      valueName: "portfolio"
    )
  )
  var portfolio: String?

  @Option(
    help: ArgumentHelp(
      "The codes of what it shows, with commas between them; 'framework/code' names a framework.",
      valueName: "codes"
    )
  )
  var competences: [String] = []

  @Option(help: ArgumentHelp("What kind of thing it is.", valueName: "form"))
  var form: EvidenceForm?

  @Option(help: ArgumentHelp("How far it is.", valueName: "status"))
  var status: EvidenceStatus = .planned

  @Option(
    help: ArgumentHelp("The day of the work.", valueName: "date"),
    transform: WrittenDate.read
  )
  var date: CalendarDate?

  @OptionGroup(title: "Where to write it")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let (site, today) = try workspace.start(in: context)
    let portfolio = try chosen(in: site, context)
    let item = NewEvidence(
      NewEvidence.Details(
        title: title.title,
        form: form,
        status: status,
        date: date,
        competences: try named(of: portfolio, in: site)
      ),
      in: portfolio.slug,
      of: site,
      today: today
    )
    try context.make([item.file], in: site.site)
    context.say("It is \(item.id) of \(portfolio.slug).")
    return .clean
  }

  private func chosen(in site: Workspace, _ context: CommandContext) throws -> WorkspacePortfolio {
    if let portfolio { return try site.portfolio(named: portfolio, in: context) }
    let names = site.portfolioNames.map(\.text)
    guard let only = names.first else {
      throw CommandFailure(
        "the site has no portfolio that evidence could go into",
        help: "'attain new portfolio \"NAME\"' begins one."
      )
    }
    guard names.count == 1 else {
      throw ValidationError(
        "There are several portfolios: name one with --portfolio (\(names.joined(separator: ", ")))"
      )
    }
    return try site.portfolio(named: only, in: context)
  }

  /// The competences that the codes mean.
  private func named(
    of portfolio: WorkspacePortfolio,
    in site: Workspace
  ) throws -> [NamedCompetence] {
    let resolver = CompetenceResolver(
      catalogue: site.catalogue,
      followed: portfolio.portfolio.frameworks.map(\.reference),
      defaultFramework: site.defaultFramework
    )
    let diagnosis = ReferenceDiagnosis(catalogue: site.catalogue, style: .code)
    var named: [NamedCompetence] = []
    var seen: Set<CompetenceID> = []
    var problems: [String] = []
    for text in competences.commaSeparated {
      let result = resolver.resolve(text)
      switch result {
      case .success(let id)
      where !resolver.followed.isEmpty && !resolver.followed.contains(id.framework):
        problems.append("competence '\(text)' is in \(id.framework), which is not followed")
      case .success(let id):
        guard seen.insert(id).inserted, let competence = site.catalogue[id] else { continue }
        let qualifier = CompetenceReference(text, knowing: site.catalogue).qualifier
        named.append(NamedCompetence(competence, framework: qualifier?.text))
      case .failure(let failure):
        let diagnostic = diagnosis.diagnostic(for: failure, of: text, at: nil)
        problems.append(diagnostic.message + (diagnostic.help.map { " (\($0))" } ?? ""))
      }
    }
    guard problems.isEmpty else {
      throw CommandFailure(
        problems.joined(separator: "; "),
        help:
          "Nothing was written. 'attain status \(portfolio.slug)' shows the codes that are missing."
      )
    }
    return named
  }
}

extension EvidenceForm: ExpressibleByArgument {}
extension EvidenceStatus: ExpressibleByArgument {}
