import Diagnostics

/// A review that covers an item which the portfolio does not have.
enum ReviewOfUnknownEvidence {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    let ids = facts.portfolio.evidence.map(\.id)
    let known = Set(ids)
    return facts.portfolio.reviews.flatMap { review in
      review.covers.filter { !known.contains($0.id) }.map { mention in
        let nearest = NearMiss.nearest(to: mention.id.text, in: ids.map(\.text))
        let fixIt = nearest.flatMap { name in mention.location.map { ($0, name) } }
        return Gap(
          .reviewOfUnknownEvidence,
          of: .evidence(mention.id),
          Diagnostic(
            CompetenceDiagnostics.reviewOfUnknownEvidence,
            "evidence '\(mention.id)', which a review covers, is not in the portfolio",
            at: mention.location,
            help: nearest.map { "did you mean '\($0)'?" },
            fixIts: fixIt.map { [.replace($0.0, with: $0.1)] } ?? []
          )
        )
      }
    }
  }
}
