internal import ArgumentParser
internal import Competences
internal import Dates
internal import Diagnostics
internal import SiteGenerator

/// `attain sign`.
struct SignCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Record that somebody signed an item of evidence.",
    usage: "attain sign <portfolio> <item> --by <name> [<options>]",
    discussion: """
      Adds an entry to 'signOff' in the item's front matter: who signed, when, and digests of the \
      item (text, claims, attachments) and of the wording of the competences that it claims. A later \
      change of either is then shown as "changed since sign-off". Nothing else in the file changes.

        attain sign alex-example E07 --by "Dr Jo Bloggs" --role Supervisor --registration CS99999

      Everybody who signs has an entry of their own; who signs again gets another. An item that has \
      errors, or that is only planned, cannot be signed.
      """
  )

  @Argument(help: "The portfolio, by the name of its folder in Content/portfolios.")
  var portfolio: String

  @Argument(help: "The number of the item, such as E07.")
  var item: String

  @Option(help: ArgumentHelp("Who signs.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("The signer's role, such as Supervisor.", valueName: "role"))
  var role: String?

  @Option(help: ArgumentHelp("The signer's registration number.", valueName: "number"))
  var registration: String?

  @Option(
    help: ArgumentHelp("The day of the signature. (default: today)", valueName: "date"),
    transform: WrittenDate.read
  )
  var date: CalendarDate?

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  func validate() throws {
    for (option, text) in [("by", by), ("role", role), ("registration", registration)] {
      guard let text else { continue }
      if text.allSatisfy(\.isWhitespace) || text.contains(where: \.isNewline) {
        throw ValidationError("'--\(option)' needs something to write, on one line")
      }
    }
  }

  func run(in context: CommandContext) async throws -> CommandStatus {
    let today = try AsOfDate.fromEnvironment(of: context)
    let site = try workspace.open(asOf: today, in: context)
    let portfolio = try site.portfolio(named: portfolio, in: context)
    let id = EvidenceID(item)
    // What only the whole site shows, such as a link that leads nowhere, is wrong with the item too.
    let mistakes = SiteBuild.run(
      BuildRequest(
        site: workspace.site,
        output: nil,
        audience: .all,
        asOf: today,
        jobs: context.processors
      )
    ).diagnostics.filter(SignOffWriting.staysAfterSigning)
    let request = SignOffRequest(
      by: by,
      role: role,
      registration: registration,
      date: date ?? today
    )
    switch SignOffWriting.sign(
      id,
      of: portfolio,
      request,
      in: site,
      knowing: mistakes,
      today: today
    ) {
    case .failure(let refusal):
      if case .mistakes = refusal {
        let path = portfolio.evidencePaths.first { $0.id == id }?.path
        context.explain(
          mistakes.filter { $0.severity == .error && $0.location?.path == path },
          in: site
        )
      }
      throw refusal.failure(in: portfolio)
    case .success(let (source, bytes)):
      let path = site.site.appending(source.path.text)
      try context.replace([FileReplacement(path, old: source.bytes, new: bytes)])
      report(request, portfolio, source.path, context)
      return .clean
    }
  }

  private func report(
    _ request: SignOffRequest,
    _ portfolio: WorkspacePortfolio,
    _ path: SourcePath,
    _ context: CommandContext
  ) {
    let place = SitePath.inside(workspace.site, path.text)
    context.console.output.write(
      "\(item) signed by \(request.by) on \(Wording.date(request.date)), in \(place)\n"
    )
    if let status = portfolio.evidence(EvidenceID(item))?.status, status != .signedOff {
      context.say(
        "Its status is still '\(status.rawValue)'. When nobody else has to sign, write "
          + "'status: signed off' there."
      )
    }
  }
}

extension SignOffRefusal {
  /// The refusal in plain words.
  func failure(in portfolio: WorkspacePortfolio) -> CommandFailure {
    switch self {
    case .unknownItem(let id, let nearest):
      CommandFailure(
        "portfolio '\(portfolio.slug)' has no item '\(id)'",
        help: nearest.map { "Did you mean '\($0)'?" }
          ?? "'attain status \(portfolio.slug)' shows the portfolio; the number of an item is its "
          + "'id'."
      )
    case .sharedNumber(let id, let files):
      CommandFailure(
        "\(id) is the number of \(files.count) items: \(files.joined(separator: ", "))",
        help: "Give each a number of its own first."
      )
    case .planned(let id):
      CommandFailure(
        "\(id) is only planned, so there is nothing to sign yet",
        help: "When the work is done, set its 'status' to 'evidenced'."
      )
    case .beforeTheWork(let id, let start):
      CommandFailure(
        "\(id) shows work of \(Wording.date(start)), so it cannot have been signed before",
        help: "Mend '--date', or the item's own date."
      )
    case .inFuture(let date):
      CommandFailure(
        "\(Wording.date(date)) is still to come, so nobody can have signed then",
        help: "Give the day of the signature with --date."
      )
    case .mistakes(let id):
      CommandFailure(
        "\(id) has errors, so what would be signed is not what its writer means",
        help: "Mend them, then sign."
      )
    case .notEditable(let path):
      CommandFailure(
        "the front matter of \(path) is written in a way that an entry cannot be added to",
        help: "Write 'signOff:' as a list with one entry to a line, or take the key out, then sign."
      )
    }
  }
}

extension CommandContext {
  /// Changes files, all of them or none.
  func replace(_ files: [FileReplacement]) throws {
    do throws(FileWritingError) {
      try FileReplacements.write(files)
    } catch {
      throw CommandFailure(error.message, help: "Nothing was changed.")
    }
  }
}
