internal import ArgumentParser
internal import Dates
internal import Diagnostics
internal import SiteGenerator

/// `attain new page`.
struct NewPageCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Begin a page of guidance.",
    discussion: "It is a draft until its 'draft: yes' goes."
  )

  @OptionGroup
  var title: TitleArgument

  @Option(
    help: ArgumentHelp("The folder in Content. (default: Content itself)", valueName: "folder"),
    completion: .directory
  )
  var folder = ""

  @OptionGroup(title: "Where to write it")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let (site, today) = try workspace.start(in: context)
    let file = NewPage.page(title.title, in: try path(), today: today)
    try context.make([file], in: site.site)
    return .clean
  }

  /// The folder below `Content` as parts of an address can be.
  private func path() throws -> String {
    var parts = folder.split(separator: "/").map(String.init).filter { $0 != "." }
    if parts.first == SourceFolders.content { parts.removeFirst() }
    guard !folder.hasPrefix("/"), !parts.contains("..") else {
      throw ValidationError("'--folder \(folder)' is not a folder in Content: write it from there")
    }
    if let first = parts.first, ["portfolios", "snippets", "theme"].contains(first) {
      throw ValidationError("'\(first)' holds no pages: choose another folder in Content")
    }
    return parts.joined(separator: "/")
  }
}

/// `attain new route`.
struct NewRouteCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "route",
    abstract: "Begin a route.",
    discussion:
      "The comparison of the routes and its step-by-step come from what stands at its top."
  )

  @OptionGroup
  var title: TitleArgument

  @OptionGroup(title: "Where to write it")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let (site, today) = try workspace.start(in: context)
    try context.make([NewPage.route(title.title, today: today)], in: site.site)
    return .clean
  }
}

/// `attain new faq`.
struct NewFAQCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "faq",
    abstract: "Begin a page of questions.",
    discussion: "Every heading of the second level is a question."
  )

  @OptionGroup
  var title: TitleArgument

  @OptionGroup(title: "Where to write it")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let (site, today) = try workspace.start(in: context)
    try context.make([NewPage.faq(title.title, today: today)], in: site.site)
    return .clean
  }
}

/// `attain new testimonial`.
struct NewTestimonialCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "testimonial",
    abstract: "Begin a testimonial.",
    discussion: """
      It needs the question that the person answers, and the reference and day of their consent; what \
      is not given here is left open in the file, and 'attain check' asks for it.
      """
  )

  @OptionGroup
  var title: TitleArgument

  @Option(help: ArgumentHelp("The question that the person answers.", valueName: "text"))
  var question: String?

  @Option(
    help: ArgumentHelp(
      "The name that the person agreed to. (default: the person stays unnamed)",
      valueName: "name"
    )
  )
  var name: String?

  @Option(help: ArgumentHelp("Whether it is in the person's own words.", valueName: "form"))
  var form: TestimonialForm = .quote

  @Option(help: ArgumentHelp("Where the signed consent is kept.", valueName: "reference"))
  var consent: String?

  @Option(
    help: ArgumentHelp("The day on which consent was given.", valueName: "date"),
    transform: WrittenDate.read
  )
  var consentGiven: CalendarDate?

  @OptionGroup(title: "Where to write it")
  var workspace: WorkspaceOptions

  func run(in context: CommandContext) async throws -> CommandStatus {
    let (site, today) = try workspace.start(in: context)
    let file = NewPage.testimonial(
      title.title,
      NewPage.Testimonial(
        question: question,
        displayName: name,
        form: form,
        consentReference: consent,
        consentGiven: consentGiven
      ),
      today: today
    )
    try context.make([file], in: site.site)
    return .clean
  }
}

extension TestimonialForm: ExpressibleByArgument {}

extension WorkspaceOptions {
  /// The site and the day, for a command that begins a file.
  func start(in context: CommandContext) throws -> (site: Workspace, today: CalendarDate) {
    let today = try AsOfDate.fromEnvironment(of: context)
    return (try open(asOf: today, in: context), today)
  }
}
