internal import Competences

/// The claims of every portfolio that may be seen, by the competence that they are of.
struct ClaimsByCompetence: Sendable {
  /// A claim and the place of its portfolio in the model.
  struct Entry: Sendable {
    let portfolio: Int
    let claim: Claim
  }

  private let entries: [CompetenceID: [Entry]]

  init(_ portfolios: [PortfolioModel]) {
    var entries: [CompetenceID: [Entry]] = [:]
    for (position, portfolio) in portfolios.enumerated() {
      for row in portfolio.assessment.index.evidence {
        for claim in row.claims {
          entries[claim.competence, default: []].append(Entry(portfolio: position, claim: claim))
        }
      }
    }
    self.entries = entries
  }

  subscript(competence: CompetenceID) -> [Entry]? { entries[competence] }
}
