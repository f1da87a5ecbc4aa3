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
  /// Looks at every part of a prepared site; `nil` where it has no plan, or a finding is not to be found.
  ///
  /// - Parameters:
  ///   - prepared: The site, with its surroundings.
  ///   - tree: Its files.
  ///   - jobs: How many parts are looked at at once.
  init?(_ prepared: PreparedSite, _ tree: SourceTree, jobs: Int) {
    guard let surroundings = prepared.surroundings, let planned = prepared.planned else {
      return nil
    }
    let builder = planned.rendering.builder
    let model = builder.model
    var places = FindingPlaces(prepared.report.diagnostics)
    let looks = concurrentMap(model.pages, jobs: jobs) { page -> Digest? in
      guard let file = tree[page.path]?.textFile else { return nil }
      return prepared.look(of: page, in: file)?.digest
    }
    for (page, look) in zip(model.pages, looks) {
      guard let look, let findings = places.take(prepared.findings(of: page)) else { continue }
      pages[page.path] = Unit(look: look, findings: findings)
    }
    let portfolioLooks = concurrentMap(Array(model.portfolios.indices), jobs: jobs) { index in
      (
        prepared.look(ofPortfolioAt: index)?.digest,
        ClaimsByCompetence.rows(of: model.portfolios[index]),
        builder.summary(of: model.portfolios[index])
      )
    }
    for (index, (look, rows, summary)) in portfolioLooks.enumerated() {
      let portfolio = model.portfolios[index]
      guard let look, let findings = places.take(prepared.findings(ofPortfolioAt: index)) else {
        return nil
      }
      portfolios[portfolio.slug] = Portfolio(
        unit: Unit(look: look, findings: findings),
        outline: surroundings.site.portfolios[index].outline,
        rows: rows,
        summary: summary
      )
    }
    anchors = surroundings.resolver.index.anchors
    claims = builder.claims.all
  }
}

/// Finds the places of findings in a list.
struct FindingPlaces {
  private var places: [Diagnostic: [Int]]

  init(_ list: [Diagnostic]) {
    places = Dictionary(grouping: list.indices.reversed(), by: { list[$0] })
  }

  /// The places of some findings, each given once; `nil` where one has none left.
  mutating func take(_ findings: [Diagnostic]) -> [Int]? {
    var taken: [Int] = []
    for finding in findings {
      guard let place = places[finding]?.popLast() else { return nil }
      taken.append(place)
    }
    return taken
  }
}
