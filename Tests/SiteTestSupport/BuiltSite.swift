internal import Dates
package import Diagnostics
package import SiteGenerator

/// What came of building a site in memory.
package struct BuiltSite: Sendable {
  package let report: BuildReport
  private let output: MemoryOutput

  fileprivate init(report: BuildReport, output: MemoryOutput) {
    self.report = report
    self.output = output
  }

  package var diagnostics: [Diagnostic] { report.diagnostics }

  /// The paths of all outputs, sorted.
  package var paths: [String] { output.paths.map(\.text) }

  /// The text of a rendered output; `nil` where there is none.
  package subscript(path: String) -> String? { output.text(of: path) }

  /// What stands in the body of a page that the plain theme shows, without the space around it.
  package func body(of path: String) -> String? {
    guard let page = self[path], let start = page.firstRange(of: "<body>"),
      let end = page.firstRange(of: "</body>")
    else { return nil }
    let inner = page[start.upperBound..<end.lowerBound].drop { $0.isWhitespace }
    return String(inner.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Every rendered output by its path.
  package var texts: [String: String] {
    Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in output.text(of: path).map { (path, $0) } }
    )
  }

  /// The asset that an output is a copy of; `nil` where there is none.
  package func asset(of path: String) -> SourceAsset? { output.asset(of: path) }
}

extension InMemorySite {
  /// Builds the site into memory.
  ///
  /// Dates are judged by `day`, written as `YYYY-MM-DD`.
  package func built(
    for audience: Audience = .everyone,
    asOf day: String = "2026-12-01",
    baseURL: String? = nil,
    drafts: Bool = false,
    strictly isStrict: Bool = false,
    jobs: Int = 1
  ) throws -> BuiltSite {
    guard let asOf = CalendarDate(iso8601: day) else { throw NoSuchDay(text: day) }
    let output = MemoryOutput()
    let request = BuildRequest(
      site: "",
      output: nil,
      baseURL: baseURL,
      audience: audience,
      includesDrafts: drafts,
      asOf: asOf,
      isStrict: isStrict,
      jobs: jobs
    )
    let discovered = discovered(scope: AudienceScope.scope(for: audience), jobs: jobs)
    let report = SiteBuild.render(discovered, request, into: output)
    return BuiltSite(report: report, output: output)
  }
}

/// A day that a test names and the calendar does not have.
package struct NoSuchDay: Error {
  package let text: String
}
