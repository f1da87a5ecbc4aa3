internal import ArgumentParser
internal import Diagnostics
internal import SiteGenerator

/// `attain new site`.
struct NewSiteCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Begin a site.",
    discussion: """
      Makes a folder with a small site that is complete and builds as it is: Content with a few pages, \
      and Themes with a copy of a theme. The theme is taken from --theme, else from a Themes folder \
      here, else from where this program came from.

        attain new site "Routes to registration"
        attain build --site routes-to-registration
      """
  )

  @OptionGroup
  var title: TitleArgument

  @Option(
    help: ArgumentHelp("The new folder. (default: made from the title)", valueName: "folder"),
    completion: .directory
  )
  var folder: String?

  @Option(
    help: ArgumentHelp("The folder of a theme to copy, such as Themes/ipem.", valueName: "folder"),
    completion: .directory
  )
  var theme: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Where the site will be served from.", valueName: "address")
  )
  var baseURL = "https://www.example.org/"

  func run(in context: CommandContext) async throws -> CommandStatus {
    guard BaseURL(baseURL) != nil else {
      throw ValidationError(
        "'\(baseURL)' is not an address that a site can be served from: write it in full, as in "
          + "https://example.org/guidance/"
      )
    }
    let folder = DiskPath(folder ?? Slug(title.title).text)
    let source = try themeFolder(context)
    let copied: [NewFile]?
    let isTaken: Bool
    let isIgnoring: Bool
    do throws(FileSystemError) {
      copied = try ThemeCopy.files(of: source)
      isTaken =
        try RealFileSystem().statusIfPresent(of: folder.appending(SourceFolders.content)) != nil
      isIgnoring =
        try RealFileSystem().statusIfPresent(of: folder.appending(NewSite.ignored.path.text)) != nil
    } catch {
      throw CommandFailure("\(error.path) cannot be read: \(error.reason.words)")
    }
    guard let copied, let first = copied.first else {
      throw CommandFailure(
        "'\(source)' is not a theme, or one of its parents is not there",
        help: "A theme is a folder with a file theme.yaml."
      )
    }
    guard !isTaken else {
      throw CommandFailure(
        "'\(folder)' holds a site already",
        help: "Nothing was written. Name another folder with --folder."
      )
    }
    let name = first.path.text.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    let pages = NewSite.files(
      title.title,
      baseURL: baseURL,
      theme: name,
      today: try AsOfDate.fromEnvironment(of: context)
    )
    let ignored = isIgnoring ? [] : [NewSite.ignored]
    try context.make(pages + ignored + copied, in: folder, naming: pages.count + ignored.count)
    context.say(
      "\(Wording.count(copied.count, "file")) of the theme '\(name)' copied from \(source). Next: "
        + "attain build --site \(folder)"
    )
    return .clean
  }

  /// The folder of the theme to copy.
  private func themeFolder(_ context: CommandContext) throws -> DiskPath {
    if let theme { return DiskPath(theme) }
    let standard = "Themes/\(ThemeCopy.standardName)"
    var places = [DiskPath(standard)]
    if let program = context.programPath,
      var folder = try? RealFileSystem().resolve(DiskPath(program)).parent
    {
      while folder.text != "/", folder.text != "." {
        places += [folder.appending(standard), folder.appending("share/attain/\(standard)")]
        folder = folder.parent
      }
    }
    guard let found = places.first(where: ThemeCopy.isTheme) else {
      throw CommandFailure(
        "no theme was found that the new site could have",
        help: "Name the folder of one with --theme, such as Themes/\(ThemeCopy.standardName) of "
          + "another site."
      )
    }
    return found
  }
}
