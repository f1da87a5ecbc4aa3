/// What differs between two frameworks, code by code: for `attain framework diff`.
///
/// Codes are matched by exact spelling. Whether a code that went and one that came are the same
/// thing is for a crosswalk to say, not for a comparison.
package struct FrameworkDiff: Hashable, Sendable {
  package let old: FrameworkReference
  package let new: FrameworkReference

  /// Competences of the new framework whose code the old one does not have, in the new order.
  package let added: [Competence]

  /// Competences of the old framework whose code the new one does not have, in the old order.
  package let removed: [Competence]

  /// Competences whose title, guidance or minimum differs, in the new order.
  package let reworded: [Rewording]

  /// Competences that stand under another heading, in the new order.
  package let regrouped: [Regrouping]

  /// Competences under the same heading whose place among those that both frameworks have differs:
  /// the fewest that must move to bring the old order into the new, in the new order.
  package let moved: [CompetenceCode]

  /// A competence of both frameworks that asks for something else.
  package struct Rewording: Hashable, Sendable {
    package let old: Competence
    package let new: Competence
  }

  /// A competence of both frameworks that stands under another heading; each path is headings from
  /// the outermost in.
  package struct Regrouping: Hashable, Sendable {
    package let code: CompetenceCode
    package let old: [String]
    package let new: [String]
  }

  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && reworded.isEmpty && regrouped.isEmpty && moved.isEmpty
  }

  package init(from old: CompetenceFramework, to new: CompetenceFramework) {
    self.old = old.reference
    self.new = new.reference
    added = new.competences.filter { old.competence($0.code) == nil }
    removed = old.competences.filter { new.competence($0.code) == nil }

    var reworded: [Rewording] = []
    for competence in new.competences {
      guard let earlier = old.competence(competence.code),
        !FrameworkDiff.asksForTheSame(earlier, competence)
      else { continue }
      reworded.append(Rewording(old: earlier, new: competence))
    }
    self.reworded = reworded

    let oldPaths = HeadingPaths(old)
    let newPaths = HeadingPaths(new)
    var regrouped: [Regrouping] = []
    for competence in new.competences where old.competence(competence.code) != nil {
      let (before, after) = (oldPaths[competence.code], newPaths[competence.code])
      guard before != after else { continue }
      regrouped.append(Regrouping(code: competence.code, old: before, new: after))
    }
    self.regrouped = regrouped

    let elsewhere = Set(regrouped.map(\.code))
    let staying = new.competences.map(\.code).filter { !elsewhere.contains($0) }
    let oldPositions = staying.compactMap { old.position(of: $0) }
    let common = staying.filter { old.position(of: $0) != nil }
    let inPlace = LongestIncreasingRun.indices(of: oldPositions)
    moved = common.indices.filter { !inPlace.contains($0) }.map { common[$0] }
  }

  private static func asksForTheSame(_ left: Competence, _ right: Competence) -> Bool {
    left.title == right.title && left.guidance == right.guidance
      && left.minimumEvidence == right.minimumEvidence
  }
}
