internal import Competences
internal import Diagnostics

/// The changed parts of a site, resolved in surroundings that are known from a record.
struct RecordRevision: Sendable {
  /// What a clean build would find.
  let diagnostics: [Diagnostic]

  /// What the next record says of the parts of the site.
  private(set) var units: RecordedUnits
  private let site: PlannedSite

  /// `nil` where something besides the parts may look different.
  init?(
    _ scope: RevisedScope,
    _ prepared: PreparedSite,
    _ tree: SourceTree,
    _ record: BuildRecord
  ) {
    guard let site = prepared.planned else { return nil }
    let builder = site.rendering.builder
    let model = builder.model
    var gone: Set<Int> = []
    var found: [Diagnostic] = []
    var looks: [(SourcePath, Digest, [Diagnostic])] = []
    for path in scope.pages {
      guard let former = scope.units.pages[path], let page = model.page(at: path),
        let file = tree[path]?.textFile, let look = prepared.look(of: page, in: file),
        look.isSame(as: former.look)
      else { return nil }
      gone.formUnion(former.findings)
      looks.append((path, look.digest, prepared.findings(of: page)))
      found += prepared.findings(of: page)
    }
    var portfolios: [(RecordedUnits.Portfolio, [Diagnostic])] = []
    for slug in scope.portfolios {
      guard let former = scope.units.portfolios[slug],
        let position = model.portfolios.firstIndex(where: { $0.slug == slug }),
        let look = prepared.look(ofPortfolioAt: position), look.isSame(as: former.unit.look),
        ClaimsByCompetence.rows(of: model.portfolios[position]) == former.rows,
        builder.summary(of: model.portfolios[position]) == former.summary
      else { return nil }
      gone.formUnion(former.unit.findings)
      portfolios.append((former, prepared.findings(ofPortfolioAt: position)))
      found += prepared.findings(ofPortfolioAt: position)
    }
    guard gone.allSatisfy(record.diagnostics.indices.contains) else { return nil }
    // Where each finding that stays is to be found from now on.
    let merged = MergedFindings(record.diagnostics, without: gone, with: found)
    diagnostics = merged.findings
    var next = merged.placesOfNew[...]
    func take(_ count: Int) -> [Int] {
      defer { next = next.dropFirst(count) }
      return Array(next.prefix(count))
    }
    units = scope.units.moving(merged.placesOfOld)
    for (path, look, findings) in looks {
      units.pages[path] = RecordedUnits.Unit(look: look, findings: take(findings.count))
    }
    for (former, findings) in portfolios {
      units.portfolios[former.outline.slug] = RecordedUnits.Portfolio(
        unit: RecordedUnits.Unit(look: former.unit.look, findings: take(findings.count)),
        outline: former.outline,
        rows: former.rows,
        summary: former.summary
      )
    }
    self.site = site
  }

  /// Hands over what differs, and every other output as it stands.
  ///
  /// - Returns: The keys of the outputs that may differ; `nil` where one shows a part that was not read,
  ///   or another does not stand as it did.
  func stage(
    _ scope: RevisedScope,
    into session: OutputSession,
    jobs: Int
  ) throws(PublishingError) -> [OutputPath: OutputKey]? {
    let present = Set(scope.portfolios)
    let model = site.rendering.builder.model
    let tasks = site.plan.tasks.filter { task in
      guard case .generated(let placed, _) = task.content,
        case .portfolio(let position, _) = placed.page
      else { return scope.showing.contains(task.output) }
      return present.contains(model.portfolios[position].slug)
    }
    guard scope.showing.isSubset(of: tasks.map(\.output)),
      tasks.allSatisfy({ $0.mayBeMade(in: model) && scope.former[$0.output] != nil })
    else { return nil }
    let made = concurrentMap(tasks, jobs: jobs) { task in
      (task, OutputKey(of: task, seeing: site.rendering.context(of: task)))
    }
    let known = scope.part.bodies
    for (_, key) in made {
      let isKnown = key.texts.allSatisfy { known.contains($0) || AudienceScope.slug(of: $0) != nil }
      guard isKnown else { return nil }
    }
    let fresh = Dictionary(
      made.map { ($0.output, $1) },
      uniquingKeysWith: { first, _ in first }
    )
    let changed = Set(
      made.lazy.filter { scope.former[$0.output]?.key.digest != $1.digest }.map(\.0.output)
    )
    if !session.keepAll(but: changed) {
      let kept = concurrentMap(scope.former.all, jobs: jobs) { output, key in
        changed.contains(output.path)
          || session.keep(output.path, output.content, output.stamp)
      }
      guard kept.allSatisfy(\.self) else { return nil }
    }
    let results = concurrentMap(made, jobs: jobs) { task, key -> PublishingError? in
      guard changed.contains(task.output) else { return nil }
      do throws(PublishingError) {
        try session.stage(task.output, site.rendering.render(task))
        return nil
      } catch {
        return error
      }
    }
    if let failure = results.compactMap(\.self).first { throw failure }
    return fresh
  }
}

extension RenderTask {
  /// Whether all that the output shows is known where some portfolios were not read.
  fileprivate func mayBeMade(in model: SiteModel) -> Bool {
    switch content {
    case .page(let id, _): return model[id].kind != .portfolios
    case .generated(let placed, _):
      guard case .portfolio = placed.page else { return false }
      return true
    case .redirect, .bytes: return false
    }
  }
}

extension RecordedUnits {
  /// The same where findings are in other places.
  fileprivate func moving(_ places: [Int?]) -> RecordedUnits {
    if places.enumerated().allSatisfy({ $0.element == $0.offset }) { return self }
    func moved(_ unit: Unit) -> Unit {
      Unit(look: unit.look, findings: unit.findings.compactMap { places[$0] })
    }
    var units = self
    units.pages = pages.mapValues(moved)
    units.portfolios = portfolios.mapValues { portfolio in
      Portfolio(
        unit: moved(portfolio.unit),
        outline: portfolio.outline,
        rows: portfolio.rows,
        summary: portfolio.summary
      )
    }
    return units
  }
}
