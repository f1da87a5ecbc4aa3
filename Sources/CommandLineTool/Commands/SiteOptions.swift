internal import ArgumentParser
internal import Dates
internal import SiteGenerator

/// What to build and for whom: the same for every command that runs the pipeline.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds Content and Themes.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var site = "."

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where the site will be served from, instead of what site.yaml says.",
      valueName: "address"
    )
  )
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      """
      Whom it is for, which decides what portfolios it may show: public, internal, or \
      holder:<portfolio>. (default: public; 'attain check' and 'attain serve' look at everything)
      """,
      valueName: "audience"
    ),
    completion: .list(["public", "internal", "holder:"]),
    transform: Self.audience
  )
  var audience: Audience?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      """
      Include drafts, and pages that are to be published later. (default: only 'attain serve' does)
      """
    )
  )
  var drafts: Bool?

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

  @Option(
    help: ArgumentHelp(
      "How many things to do at once. (default: one a processor)",
      valueName: "number"
    )
  )
  var jobs: Int?

  func validate() throws {
    if let baseURL, !Self.isAbsolute(baseURL) {
      throw ValidationError(
        """
        '\(baseURL)' is not an address that a site can be served from: write it in full, as in \
        https://example.org/guidance/
        """
      )
    }
    if let jobs, jobs < 1 {
      throw ValidationError("'--jobs \(jobs)' is no number of things to do: it is 1 or more")
    }
  }

  private static func audience(_ text: String) throws -> Audience {
    guard let audience = Audience(text) else {
      throw ValidationError("Write public, internal, or holder:<portfolio>.")
    }
    return audience
  }

  private static func isAbsolute(_ address: String) -> Bool {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { address.hasPrefix($0) }) else { return false }
    let rest = address.dropFirst(scheme.count)
    return rest.first.map { $0 != "/" } ?? false && !rest.contains { "?# \t\"<>\\".contains($0) }
  }
}

extension SiteOptions {
  /// The request that these options make in a context.
  ///
  /// - Parameters:
  ///   - output: where the site is to be written; `nil` for a check.
  ///   - otherwise: whom it is for where the command line does not say.
  ///   - showsDrafts: whether drafts are included where the command line does not say.
  ///   - isStrict: whether warnings keep it from being written.
  ///   - context: gives what was left to the environment.
  /// - Returns: the request.
  /// - Throws: `ValidationError` where the environment's date means nothing.
  func request(
    output: String?,
    audience otherwise: Audience,
    drafts showsDrafts: Bool = false,
    isStrict: Bool,
    in context: CommandContext
  ) throws -> BuildRequest {
    BuildRequest(
      site: site,
      output: output,
      baseURL: baseURL,
      audience: audience ?? otherwise,
      includesDrafts: drafts ?? showsDrafts,
      asOf: try asOf ?? AsOfDate.fromEnvironment(of: context),
      isStrict: isStrict,
      jobs: jobs ?? context.processors
    )
  }
}
