private import Diagnostics

/// Finds the competence that a reference means.
///
/// A code without a framework is looked for in all frameworks that the portfolio follows, or, where
/// it follows none (a guidance page), in the site's default framework. A code's exact spelling in
/// any of them goes before a slug in any of them.
package struct CompetenceResolver: Sendable {
  package let catalogue: FrameworkCatalogue

  /// What the portfolio follows; empty for a page outside portfolios.
  package let followed: [FrameworkReference]
  package let defaultFramework: FrameworkReference?

  package init(
    catalogue: FrameworkCatalogue,
    followed: [FrameworkReference] = [],
    defaultFramework: FrameworkReference? = nil
  ) {
    self.catalogue = catalogue
    self.followed = followed
    self.defaultFramework = defaultFramework
  }

  /// Finds what a reference in running text means.
  package func resolve(_ text: String) -> Result<CompetenceID, ReferenceFailure> {
    resolve(CompetenceReference(text, knowing: catalogue))
  }

  package func resolve(
    _ reference: CompetenceReference
  ) -> Result<CompetenceID, ReferenceFailure> {
    guard reference.code.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      return .failure(.empty)
    }
    return switch editions(for: reference.qualifier) {
    case .failure(let failure): .failure(failure)
    case .success(let editions): find(reference, in: editions)
    }
  }

  /// The editions in which a reference is looked for.
  private func editions(
    for qualifier: CompetenceReference.Qualifier?
  ) -> Result<[FrameworkReference], ReferenceFailure> {
    switch qualifier {
    case nil:
      let known = followed.filter { catalogue[$0] != nil }
      if !known.isEmpty { return .success(known) }
      guard let defaultFramework, catalogue[defaultFramework] != nil else {
        return .failure(.noFramework)
      }
      return .success([defaultFramework])
    case .edition(let reference):
      guard catalogue[reference] == nil else { return .success([reference]) }
      return .failure(.unknownFramework(reference.description, nearest: nearest(to: reference)))
    case .framework(let name):
      let known = catalogue.editions(of: name).map(\.reference)
      let followedEditions = followed.filter { known.contains($0) }
      if !followedEditions.isEmpty { return .success(followedEditions) }
      if let defaultFramework, known.contains(defaultFramework) {
        return .success([defaultFramework])
      }
      if known.isEmpty { return .failure(.unknownFramework(name.text, nearest: nearest(to: name))) }
      guard known.count == 1 else {
        return .failure(.editionNeeded(name, editions: known))
      }
      return .success(known)
    }
  }

  private func find(
    _ reference: CompetenceReference,
    in editions: [FrameworkReference]
  ) -> Result<CompetenceID, ReferenceFailure> {
    let matches = candidates(for: reference.code, in: editions)
    if let only = matches.first, matches.count == 1 { return .success(only) }
    guard matches.isEmpty else { return .failure(.ambiguous(matches)) }
    if let failure = inOtherEdition(reference.code, of: editions) { return .failure(failure) }
    if reference.qualifier == nil, !followed.isEmpty {
      let elsewhere = candidates(for: reference.code, in: catalogue.frameworks.map(\.reference))
      if !elsewhere.isEmpty { return .failure(.notFollowed(elsewhere)) }
    }
    return .failure(
      .unknownCode(
        reference.code,
        lookedIn: editions,
        nearest: nearest(to: reference.code, in: editions)
      )
    )
  }

  /// The competences that a code or slug names, by exact spelling if any matches so.
  private func candidates(for code: String, in editions: [FrameworkReference]) -> [CompetenceID] {
    let frameworks = editions.compactMap { catalogue[$0] }
    let spelling = CompetenceCode(code)
    let exact = frameworks.filter { $0.position(of: spelling) != nil }.map { $0.id(of: spelling) }
    guard exact.isEmpty else { return exact }
    return frameworks.compactMap { framework in
      framework.code(withSlug: code).map(framework.id(of:))
    }
  }

  private func inOtherEdition(
    _ code: String,
    of editions: [FrameworkReference]
  ) -> ReferenceFailure? {
    for wanted in editions {
      let others = catalogue.editions(of: wanted.framework).map(\.reference)
        .filter { $0 != wanted }
      let matches = candidates(for: code, in: others)
      let answered = matches.map { ($0, catalogue.counterparts(of: $0, in: wanted)) }
      guard let best = answered.first(where: { $0.1 != nil }) ?? answered.first else { continue }
      return .otherEdition(best.0, wanted: wanted, answer: best.1)
    }
    return nil
  }

  private func nearest(to code: String, in editions: [FrameworkReference]) -> CompetenceID? {
    let candidates = editions.compactMap { catalogue[$0] }.flatMap { framework in
      framework.competences.map { framework.id(of: $0.code) }
    }
    guard let best = NearMiss.nearest(to: code, in: candidates.map(\.code.text)) else { return nil }
    return candidates.first { $0.code.text == best }
  }

  private func nearest(to reference: FrameworkReference) -> FrameworkReference? {
    let known = catalogue.frameworks.map(\.reference)
    let best = NearMiss.nearest(to: reference.description, in: known.map(\.description))
    return known.first { $0.description == best }
      ?? known.first { $0.framework == reference.framework }
  }

  private func nearest(to name: FrameworkID) -> FrameworkReference? {
    let best = NearMiss.nearest(to: name.text, in: catalogue.names.map(\.text))
    return catalogue.frameworks.map(\.reference).first { $0.framework.text == best }
  }
}
