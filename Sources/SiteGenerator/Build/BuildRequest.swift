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
