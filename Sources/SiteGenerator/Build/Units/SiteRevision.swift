internal import Competences
internal import Diagnostics

/// A prepared site in which some pages and portfolios are others, and the rest is as it was.
struct SiteRevision: Sendable {
  /// What became of each unit, put together.
  private(set) var model: SiteModel
  private(set) var claims: ClaimsByCompetence
  private(set) var diagnostics: [Diagnostic]

  /// What of it shows something else.
  private(set) var changes = UnitChanges()

  /// Reads and resolves the changed units as they were and as they are.
  ///
  /// - Returns: `nil` where the rest of the site may see a difference, so that only a whole build knows.
  init?(
    of prepared: PreparedSite,
    _ units: ChangedUnits,
    from former: DiscoveredSite,
    to now: DiscoveredSite
  ) {
    guard let surroundings = prepared.surroundings, let planned = prepared.planned else {
      return nil
    }
    model = planned.rendering.builder.model
    claims = planned.rendering.builder.claims
    diagnostics = prepared.report.diagnostics
    var (gone, come): ([Diagnostic], [Diagnostic]) = ([], [])
    for path in units.pages {
      guard let old = former.tree[path]?.textFile, let new = now.tree[path]?.textFile,
        let page = model.page(at: path)
      else { return nil }
      let (before, after) = (PageUnit(old, in: surroundings), PageUnit(new, in: surroundings))
      guard after.look.isSame(as: before.look), let revised = page.revised(after) else {
        return nil
      }
      model.replace(revised)
      changes.add(revised)
      gone += before.diagnostics
      come += after.diagnostics
    }
    for slug in units.portfolios {
      func unit(in site: DiscoveredSite) -> PortfolioUnit? {
        PortfolioUnit(
          slug,
          in: site.tree,
          refused: site.refused,
          keeping: prepared.readings,
          surroundings
        )
      }
      guard let position = model.portfolios.firstIndex(where: { $0.slug == slug }),
        let before = unit(in: former), let after = unit(in: now),
        after.look.isSame(as: before.look),
        let competences = claims.replace(
          before.portfolio,
          with: after.portfolio,
          at: position
        )
      else { return nil }
      model.replace(after.portfolio, at: position)
      changes.add(slug, at: position, competences)
      gone += before.diagnostics
      come += after.diagnostics
    }
    guard let found = Self.exchange(gone, for: come, in: diagnostics) else { return nil }
    diagnostics = found
  }

  /// Takes some diagnostics out of a sorted list and puts others in; `nil` where one is not in it.
  static func exchange(
    _ gone: [Diagnostic],
    for come: [Diagnostic],
    in sorted: [Diagnostic]
  ) -> [Diagnostic]? {
    if gone == come { return sorted }
    var left: [Diagnostic: Int] = [:]
    for diagnostic in gone { left[diagnostic, default: 0] += 1 }
    let files = Set(gone.map(\.location?.path))
    var kept: [Diagnostic] = []
    kept.reserveCapacity(sorted.count + come.count)
    var taken = 0
    for diagnostic in sorted {
      if files.contains(diagnostic.location?.path), let count = left[diagnostic], count > 0 {
        left[diagnostic] = count - 1
        taken += 1
      } else {
        kept.append(diagnostic)
      }
    }
    guard taken == gone.count else { return nil }
    return (kept + come).sorted()
  }
}

extension SiteModel {
  /// The page that a file was written for; `nil` where it is not shown.
  func page(at path: SourcePath) -> Page? {
    var (low, high) = (0, pages.count)
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < pages.count && pages[low].path == path ? pages[low] : nil
  }
}

extension Page {
  /// The page with another text, where it still says what it is.
  fileprivate func revised(_ unit: PageUnit) -> Page? {
    guard let fields = unit.parsed.fields else { return nil }
    return Page(
      id: id,
      path: path,
      kind: kind,
      address: address,
      fields: fields,
      details: unit.resolved.details,
      body: unit.resolved.body
    )
  }
}
