internal import Competences
internal import Diagnostics
internal import Templating

/// What a build knew of the parts of a site, so that the next can make one of them anew without
/// reading the others.
struct RecordedUnits: Sendable {
  /// The pages outside portfolios that a file was written for.
  var pages: [SourcePath: Unit] = [:]
  var portfolios: [PortfolioSlug: Portfolio] = [:]

  /// The anchors of every page that some link names a fragment of.
  var anchors: [SourcePath: Set<String>] = [:]

  /// How many claims there are of each competence.
  var claims: [CompetenceID: Int] = [:]

  /// A part of the site.
  struct Unit: Sendable {
    /// The digest of what the rest of the site sees of it.
    let look: Digest

    /// The places of its findings in the record.
    let findings: [Int]
  }

  struct Portfolio: Sendable {
    let unit: Unit
    let outline: PortfolioOutline

    /// The digests of what pages of competences, and the list of portfolios, show of it.
    let rows: Digest
    let summary: Digest
  }
}

extension RecordedUnits {
  /// What is to be recorded of the parts of a site.
  ///
  /// - Parameters:
  ///   - looks: What the parts say of themselves.
  ///   - site: The site. Quickest once it is rendered, when what pages show of portfolios is there.
  ///   - jobs: How many parts are looked at at once.
  init(_ looks: UnitLooks, _ site: PlannedSite, jobs: Int) {
    let builder = site.rendering.builder
    pages = looks.pages
    let shown = concurrentMap(builder.model.portfolios, jobs: jobs) { portfolio in
      (ClaimsByCompetence.rows(of: portfolio), builder.summary(of: portfolio))
    }
    for (look, (rows, summary)) in zip(looks.portfolios, shown) {
      portfolios[look.outline.slug] = Portfolio(
        unit: look.unit,
        outline: look.outline,
        rows: rows,
        summary: summary
      )
    }
    anchors = looks.anchors
    claims = builder.claims.all
  }
}
