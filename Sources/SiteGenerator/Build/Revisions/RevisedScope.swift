internal import Competences
internal import Diagnostics

/// What a revision has to read, by what was changed and what the record says of it.
struct RevisedScope: Sendable {
  /// The changed pages outside portfolios, and the portfolios with a changed text.
  private(set) var pages: [SourcePath] = []
  private(set) var portfolios: [PortfolioSlug] = []
  let units: RecordedUnits
  let former: FormerOutputs
  let part: PartialReading

  /// The outputs that show a text of a changed page.
  let showing: Set<OutputPath>

  /// `nil` where something else was changed, or the record does not say enough.
  init?(_ changes: [SourcePath], _ record: BuildRecord, jobs: Int) {
    let (read, outputs) = concurrently(jobs: jobs) {
      var reader = FlatReader(record.units)
      return try? reader.units()
    } _: {
      FormerOutputs(record)
    }
    guard let units = read, let former = outputs else { return nil }
    for change in changes {
      guard let unit = ChangedUnits.Unit(of: change) else { return nil }
      switch unit {
      case .page:
        guard units.pages[change] != nil else { return nil }
        pages.append(change)
      case .portfolio(let slug):
        guard units.portfolios[slug] != nil else { return nil }
        if portfolios.last != slug { portfolios.append(slug) }
      }
    }
    let changed = Set(pages)
    var showing: Set<OutputPath> = []
    var bodies = changed
    for (output, key) in zip(record.outputs, former.keys)
    where !changed.isEmpty && key.texts.contains(where: changed.contains) {
      showing.insert(output.path)
      bodies.formUnion(key.texts)
    }
    let present = Set(portfolios)
    self.units = units
    self.former = former
    self.showing = showing
    part = PartialReading(
      bodies: bodies,
      absent: units.portfolios.values.map(\.outline).filter { !present.contains($0.slug) }
        .sorted { $0.slug.text < $1.slug.text },
      portfolioTexts: (record.sources?.files ?? []).map(\.path).filter { path in
        guard AudienceScope.slug(of: path) != nil else { return false }
        return path.text.hasSuffix(".md")
      },
      anchors: units.anchors,
      claims: units.claims
    )
  }

  /// What of the site's files is read: nothing of portfolios that did not change.
  func discovery(for audience: Audience) -> DiscoveryScope {
    let base = AudienceScope.scope(for: audience)
    let present = Set(portfolios.map(\.text))
    return DiscoveryScope(decides: { base.isRead(first: $0) }) { files in
      let isLeftOut = base.omission(files)
      return { isLeftOut($0) || AudienceScope.omits($0, showing: present) }
    }
  }
}
