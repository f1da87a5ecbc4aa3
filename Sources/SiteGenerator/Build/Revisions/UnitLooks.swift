internal import Diagnostics

/// What the parts of a site say of themselves to the rest of it, as long as what was read of them is at
/// hand.
struct UnitLooks: Sendable {
  /// The pages outside portfolios that a file was written for.
  private(set) var pages: [SourcePath: RecordedUnits.Unit] = [:]

  /// In the order of the model.
  private(set) var portfolios: [(unit: RecordedUnits.Unit, outline: PortfolioOutline)] = []

  /// The anchors of every page that some link names a fragment of.
  let anchors: [SourcePath: Set<String>]

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
    let model = planned.rendering.builder.model
    var places = FindingPlaces(prepared.report.diagnostics)
    let pageLooks = concurrentMap(model.pages, jobs: jobs) { page -> Digest? in
      guard let file = tree[page.path]?.textFile else { return nil }
      return prepared.look(of: page, in: file)?.digest
    }
    anchors = surroundings.resolver.index.anchors
    for (page, look) in zip(model.pages, pageLooks) {
      guard let look, let findings = places.take(prepared.findings(of: page)) else { continue }
      pages[page.path] = RecordedUnits.Unit(look: look, findings: findings)
    }
    let portfolioLooks = concurrentMap(Array(model.portfolios.indices), jobs: jobs) { position in
      (
        prepared.look(ofPortfolioAt: position)?.digest,
        surroundings.site.portfolios[position].outline
      )
    }
    for (position, (look, outline)) in portfolioLooks.enumerated() {
      guard let look, let findings = places.take(prepared.findings(ofPortfolioAt: position)) else {
        return nil
      }
      portfolios.append((RecordedUnits.Unit(look: look, findings: findings), outline))
    }
  }
}

/// Finds the places of findings in a list.
struct FindingPlaces {
  /// The first place of each finding that was not given yet, past the end of the list where there is none.
  private var places: [Diagnostic: Int]

  /// For each place the next of the same finding.
  private var following: [Int]

  init(_ list: [Diagnostic]) {
    places = Dictionary(minimumCapacity: list.count)
    following = Array(repeating: list.count, count: list.count)
    for place in list.indices.reversed() {
      if let next = places.updateValue(place, forKey: list[place]) { following[place] = next }
    }
  }

  /// The places of some findings, each given once; `nil` where one has none left.
  mutating func take(_ findings: [Diagnostic]) -> [Int]? {
    var taken: [Int] = []
    for finding in findings {
      guard let position = places.index(forKey: finding) else { return nil }
      let place = places.values[position]
      guard following.indices.contains(place) else { return nil }
      places.values[position] = following[place]
      taken.append(place)
    }
    return taken
  }
}
