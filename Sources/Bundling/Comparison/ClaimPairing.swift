/// Which claims of one bundle are which of another.
struct ClaimPairing {
  private(set) var added: [BundleManifest.Claim] = []
  private(set) var removed: [BundleManifest.Claim] = []
  private(set) var reworded: [BundleDiff.ClaimChange] = []

  private struct Key: Hashable {
    let competence: String
    let evidence: String

    init(_ claim: BundleManifest.Claim, renumbered: [String: String] = [:]) {
      competence = claim.competence
      evidence = renumbered[claim.evidence] ?? claim.evidence
    }
  }

  /// - Parameters:
  ///   - old: The earlier claims.
  ///   - new: The later ones.
  ///   - renumbered: The new numbers of items that had others.
  init(
    _ old: [BundleManifest.Claim],
    _ new: [BundleManifest.Claim],
    renumbered: [String: String]
  ) {
    let before = Dictionary(
      old.map { (Key($0, renumbered: renumbered), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let after = Set(new.map { Key($0) })
    for claim in new {
      guard let former = before[Key(claim)] else {
        added.append(claim)
        continue
      }
      if former.text != claim.text {
        reworded.append(BundleDiff.ClaimChange(old: former, new: claim))
      }
    }
    removed = old.filter { !after.contains(Key($0, renumbered: renumbered)) }
  }
}
