import Competences
import TestSupport

/// A portfolio whose items claim at random what its frameworks have.
enum RandomPortfolio {
  static func make(seed: UInt64) -> Portfolio {
    var random = SeededGenerator(seed: seed)
    let codes = ["acs/A1", "R&D1", "r-and-d2", "RT 2.4", "rt@1/A1"]
    let items = (1...12).map { number in
      let claims = codes.filter { _ in Bool.random(using: &random) }
      return Sample.item(
        EvidenceID("E\(number)"),
        EvidenceStatus.allCases.randomElement(using: &random) ?? .planned,
        claims: claims.shuffled(using: &random)
      )
    }
    return Portfolio(
      slug: PortfolioSlug("random"),
      holder: Holder(name: "Random Example"),
      frameworks: [FollowedFramework(Sample.new), FollowedFramework(Sample.modality)],
      evidence: items.shuffled(using: &random)
    )
  }
}
