package import Dates

/// What a build is asked to do.
package struct BuildRequest: Hashable, Sendable {
  /// The folder that holds `Content` and `Themes`.
  package var site: String

  /// Where the site is written; `nil` to check without writing.
  package var output: String?

  /// The site's address, instead of the one in `site.yaml`.
  package var baseURL: String?

  package var audience: Audience

  /// Whether drafts, and pages that are published only later, are built too.
  package var includesDrafts: Bool

  /// The day by which dates are judged: what is expired, overdue, scheduled.
  package var asOf: CalendarDate

  /// Whether a warning keeps the site from being published, as an error does.
  package var isStrict: Bool

  /// How many things are done at once; at least 1.
  package var jobs: Int

  /// How the output folder gets the new site.
  package var publishing = Publishing.exchanged

  /// What is kept from one process to the next.
  package var caching = Caching.used

  /// Whether the output is compared with what a clean build makes, once it is published.
  package var isVerified = false

  /// The output that is to be explained, as the command line names it.
  package var explained: String?

  /// How an output folder gets a new site.
  package enum Publishing: Hashable, Sendable {
    /// The whole folder in one step, where the disk can do that.
    case exchanged

    /// File by file, so that who holds the folder open sees the new site: a container, for one.
    case inPlace
  }

  /// What a build does with the record of the one before.
  package enum Caching: Hashable, Sendable {
    /// It is used, and written.
    case used

    /// It is neither looked at nor written.
    case none
  }

  package init(
    site: String,
    output: String?,
    baseURL: String? = nil,
    audience: Audience = .everyone,
    includesDrafts: Bool = false,
    asOf: CalendarDate,
    isStrict: Bool = false,
    jobs: Int
  ) {
    self.site = site
    self.output = output
    self.baseURL = baseURL
    self.audience = audience
    self.includesDrafts = includesDrafts
    self.asOf = asOf
    self.isStrict = isStrict
    self.jobs = jobs
  }
}

extension OutputFolder {
  /// Where a build is asked to publish; `nil` where it is to check only.
  init?(of request: BuildRequest) {
    guard let output = request.output else { return nil }
    self.init(
      DiskPath(output),
      site: DiskPath(request.site),
      prefersInPlace: request.publishing == .inPlace
    )
  }
}
