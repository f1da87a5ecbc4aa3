internal import Competences
internal import Diagnostics
internal import Markdown

extension ReferenceResolver {
  /// Finds a competence: in the frameworks of the text's portfolio, else in the default framework.
  func resolveCompetence(
    _ name: String,
    _ reference: MarkdownReference,
    in source: SourcePath,
    _ result: inout ResolvedText
  ) -> ResolvedReference {
    let resolver = CompetenceResolver(
      catalogue: index.frameworks,
      followed: scope(of: source)?.followed ?? [],
      defaultFramework: index.defaultFramework
    )
    switch resolver.resolve(name) {
    case .success(let id):
      guard let framework = index.frameworks[id.framework],
        let address = SiteAddress.competence(id, in: framework)
      else { return .text }
      result.competences.append(id)
      return .link(
        ResolvedLink(
          href: baseURL.href(address),
          title: framework.competence(id.code)?.title,
          styleClass: "competence"
        )
      )
    case .failure(let failure):
      let diagnosis = ReferenceDiagnosis(catalogue: index.frameworks, style: .link)
      result.diagnostics.append(
        diagnosis.diagnostic(for: failure, of: name, at: reference.placeAfterScheme)
      )
      return .text
    }
  }

  /// Finds an evidence item of the text's own portfolio.
  func resolveEvidence(
    _ name: String,
    _ reference: MarkdownReference,
    in source: SourcePath,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedReference {
    guard let scope = scope(of: source) else {
      diagnostics.append(
        Diagnostic(
          ResolutionDiagnostics.unknownReference,
          "evidence '\(name)' is referred to outside a portfolio",
          at: reference.bestLocation,
          help: "an evidence item can be referred to only within its own portfolio"
        )
      )
      return .text
    }
    if let address = scope.evidence[EvidenceID(name)] {
      return .link(ResolvedLink(href: baseURL.href(address), styleClass: "evidence"))
    }
    let nearest = NearMiss.nearest(to: name, in: scope.evidence.keys.map(\.text))
    diagnostics.append(
      Diagnostic(
        ResolutionDiagnostics.unknownReference,
        "evidence '\(name)' is not in this portfolio",
        at: reference.bestLocation,
        help: nearest.map { "did you mean '\($0)'?" } ?? "check the number of the item",
        fixIts: reference.fixIt(nearest.map { "evidence:" + $0 })
      )
    )
    return .text
  }

  /// Reports a link into a portfolio that readers of the page may not see.
  ///
  /// - Returns: Whether the link may stand.
  func mayLead(
    to target: SourcePath,
    from source: SourcePath,
    _ reference: MarkdownReference,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard let slug = portfolio(of: target), AudienceScope.slug(of: source)?.slug != slug else {
      return true
    }
    // A portfolio that this build may not know is refused in the words of one that is not there.
    switch (index.portfolios[slug]?.visibility, scope(of: source)?.visibility) {
    case (.everyone, _), (.institution, .institution): return true
    default: break
    }
    diagnostics.append(
      Diagnostic(
        ResolutionDiagnostics.linkBeyondAudience,
        "link leads to a portfolio that readers of this page may not see",
        at: reference.bestLocation,
        help: "take the link out, or make that portfolio visible to them, if it is there at all"
      )
    )
    return false
  }

  /// The portfolio that a path leads to or into.
  private func portfolio(of target: SourcePath) -> String? {
    let parts = target.contentPath?.pathParts ?? []
    guard parts.count >= 2, parts[0] == "portfolios", parts[1] != "index.md" else { return nil }
    return String(parts[1])
  }

  private func scope(of source: SourcePath) -> PortfolioScope? {
    AudienceScope.slug(of: source).flatMap { index.portfolios[$0.slug] }
  }
}

extension MarkdownReference {
  /// The place of what follows the scheme: `R&D1` in `competence:R&D1`.
  fileprivate var placeAfterScheme: SourceLocation {
    guard let place = destinationLocation,
      let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return location }
    let scheme = destination.utf8.distance(from: destination.utf8.startIndex, to: colon) + 1
    guard place.range.count > scheme else { return place }
    return SourceLocation(
      path: place.path,
      range: place.range.lowerBound + scheme..<place.range.upperBound
    )
  }
}
