import Diagnostics

/// Looks up each mention of a competence in the crosswalk.
struct MigrationPlanner {
  let from: FrameworkReference
  let to: FrameworkReference
  let catalogue: FrameworkCatalogue

  /// The changes of one item's claims.
  ///
  /// Claims that come to one competence are joined in the first.
  func changes(in item: EvidenceItem, _ resolution: ClaimResolution) -> [ClaimChange] {
    var reached: Set<CompetenceCode> = []
    return resolution.claims.filter { $0.evidence == item.id && $0.competence.framework == from }
      .map { claim in
        let answer = catalogue.counterparts(of: claim.competence, in: to)
        return ClaimChange(
          place: .claim(item.id),
          old: claim.competence,
          outcome: outcome(answer, reached: &reached),
          note: answer?.entry.note,
          location: claim.location,
          frameworkLocation: claim.frameworkLocation
        )
      }
  }

  /// The changes of the entries of `notApplicable`.
  func changes(ofExemptionsIn resolution: ClaimResolution) -> [ClaimChange] {
    var reached: Set<CompetenceCode> = []
    return resolution.exemptions.filter { $0.competence.framework == from }.map { exemption in
      let answer = catalogue.counterparts(of: exemption.competence, in: to)
      return ClaimChange(
        place: .notApplicable,
        old: exemption.competence,
        outcome: outcome(answer, reached: &reached),
        note: answer?.entry.note,
        location: exemption.location,
        frameworkLocation: nil
      )
    }
  }

  private func outcome(
    _ answer: CrosswalkAnswer?,
    reached: inout Set<CompetenceCode>
  ) -> MigrationOutcome {
    guard let answer else { return .unmapped }
    let codes = answer.counterparts.map(\.code)
    guard let first = codes.first else { return .dropped }
    let fresh = codes.filter { reached.insert($0).inserted }
    guard !fresh.isEmpty else { return .joins(first) }
    guard fresh.count == 1 else { return .split(fresh) }
    switch answer.entry.change {
    case .same: return .same(fresh[0])
    case .reworded, .new, .dropped: return .reworded(fresh[0])
    case .split: return answer.direction == .forward ? .split(fresh) : .merged(fresh[0])
    case .merged: return answer.direction == .forward ? .merged(fresh[0]) : .split(fresh)
    }
  }
}
