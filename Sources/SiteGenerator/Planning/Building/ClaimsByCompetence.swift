internal import Competences

/// The claims of every portfolio that may be seen, by the competence that they are of.
struct ClaimsByCompetence: Sendable {
  /// A claim with the place of its portfolio in the model, and of its item in the portfolio.
  struct Entry: Sendable {
    let portfolio: Int
    let item: Int
    let claim: Claim
  }

  private let entries: [CompetenceID: [Entry]]

  init(_ portfolios: [PortfolioModel]) {
    var entries: [CompetenceID: [Entry]] = [:]
    for (position, portfolio) in portfolios.enumerated() {
      let items = Dictionary(
        zip(portfolio.evidence.map(\.item.id), portfolio.evidence.indices),
        uniquingKeysWith: { first, _ in first }
      )
      for row in portfolio.assessment.index.evidence {
        for claim in row.claims {
          guard let item = items[claim.evidence] else { continue }
          let entry = Entry(portfolio: position, item: item, claim: claim)
          entries[claim.competence, default: []].append(entry)
        }
      }
    }
    self.entries = entries
  }

  subscript(competence: CompetenceID) -> [Entry]? { entries[competence] }
}
