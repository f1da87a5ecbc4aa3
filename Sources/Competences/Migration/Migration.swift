package import Diagnostics

/// What following another edition changes for a portfolio, claim by claim: for `attain migrate`.
///
/// A value only: the edits of the files are made from it elsewhere.
package struct Migration: Sendable {
  package let from: FrameworkReference
  package let to: FrameworkReference

  /// Every mention of the old edition's competences: first the claims in the order of the evidence,
  /// then the entries of `notApplicable`.
  package let changes: [ClaimChange]

  /// Competences of the new edition that nothing in the portfolio leads to, in its order.
  package let newlyAsked: [Competence]

  /// The place in `portfolio.yaml` where the old edition is named.
  package let frameworkLocation: SourceLocation?

  /// Works out a migration.
  ///
  /// - Parameters:
  ///   - portfolio: The portfolio; it follows the old edition.
  ///   - resolution: Its claims, found.
  ///   - to: The edition to follow.
  ///   - catalogue: The frameworks of the site.
  /// - Returns: The migration, or why there can be none.
  package static func plan(
    _ portfolio: Portfolio,
    _ resolution: ClaimResolution,
    to: FrameworkReference,
    in catalogue: FrameworkCatalogue
  ) -> Result<Migration, MigrationFailure> {
    guard let new = catalogue[to] else { return .failure(.unknownEdition(to)) }
    guard !portfolio.frameworks.contains(where: { $0.reference == to }) else {
      return .failure(.alreadyFollowed(to))
    }
    let candidates = portfolio.frameworks.filter { $0.reference.framework == to.framework }
    guard let old = candidates.first else { return .failure(.frameworkNotFollowed(to)) }
    guard catalogue.haveCrosswalk(old.reference, to) else {
      return .failure(.noCrosswalk(from: old.reference, to: to))
    }
    let planner = MigrationPlanner(from: old.reference, to: to, catalogue: catalogue)
    let changes =
      portfolio.evidence.flatMap { planner.changes(in: $0, resolution) }
      + planner.changes(ofExemptionsIn: resolution)
    let reached = Set(changes.flatMap(\.outcome.codes))
    return .success(
      Migration(
        from: old.reference,
        to: to,
        changes: changes,
        newlyAsked: new.competences.filter { !reached.contains($0.code) },
        frameworkLocation: old.location
      )
    )
  }
}

/// Why a portfolio cannot be migrated.
package enum MigrationFailure: Error, Hashable, Sendable {
  case unknownEdition(FrameworkReference)
  case alreadyFollowed(FrameworkReference)

  /// The portfolio follows no other edition of that framework.
  case frameworkNotFollowed(FrameworkReference)
  case noCrosswalk(from: FrameworkReference, to: FrameworkReference)

  /// The failure as a phrase, for a diagnostic without a place.
  package var message: String {
    switch self {
    case .unknownEdition(let to): "edition \(to) is not known"
    case .alreadyFollowed(let to): "edition \(to) is what the portfolio follows already"
    case .frameworkNotFollowed(let to):
      "framework '\(to.framework)' is not followed by the portfolio in any edition"
    case .noCrosswalk(let from, let to): "crosswalk between \(from) and \(to) is missing"
    }
  }
}

extension FrameworkCatalogue {
  /// Whether a crosswalk relates two editions, in either direction.
  fileprivate func haveCrosswalk(_ one: FrameworkReference, _ other: FrameworkReference) -> Bool {
    (self[other]?.crosswalks.contains { $0.from == one } ?? false)
      || (self[one]?.crosswalks.contains { $0.from == other } ?? false)
  }
}
