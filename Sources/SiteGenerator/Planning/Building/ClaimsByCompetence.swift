internal import Competences

/// The claims of every portfolio that may be seen, by the competence that they are of.
struct ClaimsByCompetence: Sendable {
  /// A claim with the place of its portfolio in the model, and of its item in the portfolio.
  struct Entry: Sendable {
    let portfolio: Int
    let item: Int
    let claim: Claim
  }

  private var entries: [CompetenceID: [Entry]]

  private let counts: [CompetenceID: Int]?

  /// - Parameters:
  ///   - portfolios: The portfolios.
  ///   - counts: How many claims there are of each competence, where these are not all portfolios.
  init(_ portfolios: [PortfolioModel], counts: [CompetenceID: Int]? = nil) {
    self.counts = counts
    entries = [:]
    for (position, portfolio) in portfolios.enumerated() { add(portfolio, at: position) }
  }

  private mutating func add(_ portfolio: PortfolioModel, at position: Int) {
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

  /// Puts the claims of one portfolio in the place of those that it had, of competences where they
  /// are as many as before.
  ///
  /// - Returns: The competences of which a page shows something else now; `nil` where a competence has
  ///   more or fewer claims, which shows wherever the competence does.
  mutating func replace(
    _ former: PortfolioModel,
    with portfolio: PortfolioModel,
    at position: Int
  ) -> Set<CompetenceID>? {
    var (old, new) = (ClaimsByCompetence([]), ClaimsByCompetence([]))
    old.add(former, at: position)
    new.add(portfolio, at: position)
    guard old.entries.count == new.entries.count else { return nil }
    var changed: Set<CompetenceID> = []
    for (competence, claims) in new.entries {
      guard let others = old.entries[competence], others.count == claims.count else { return nil }
      let isSame = zip(others, claims).allSatisfy { other, entry in
        former.evidence[other.item].item.shows(other.claim)
          == portfolio.evidence[entry.item].item.shows(entry.claim)
      }
      guard var all = entries[competence],
        let start = all.firstIndex(where: { $0.portfolio == position }),
        all[start...].prefix(while: { $0.portfolio == position }).count == claims.count
      else { return nil }
      all.replaceSubrange(start..<start + claims.count, with: claims)
      entries[competence] = all
      if !isSame { changed.insert(competence) }
    }
    return changed
  }

  subscript(competence: CompetenceID) -> [Entry]? { entries[competence] }

  /// How many claims there are of a competence.
  func count(of competence: CompetenceID) -> Int {
    counts.map { $0[competence] ?? 0 } ?? entries[competence]?.count ?? 0
  }

  /// How many claims there are of each competence.
  var all: [CompetenceID: Int] { counts ?? entries.mapValues(\.count) }

  /// All that pages of competences show of a portfolio, as a digest.
  static func rows(of portfolio: PortfolioModel) -> Digest {
    var claims = ClaimsByCompetence([])
    claims.add(portfolio, at: 0)
    var bytes = KeyBytes()
    for (competence, entries) in claims.entries.sorted(by: {
      $0.key.description < $1.key.description
    }) {
      bytes.append(competence.description)
      bytes.append(entries.count)
      for entry in entries {
        let shown = portfolio.evidence[entry.item].item.shows(entry.claim)
        bytes.append(shown.map { $0 ?? "" })
        bytes.append(shown.map { $0 == nil ? "n" : "t" })
      }
    }
    return bytes.digest
  }
}

extension EvidenceItem {
  /// What the page of a competence shows of a claim of this item.
  fileprivate func shows(_ claim: Claim) -> [String?] {
    [id.text, title, status.rawValue, claim.statement]
  }
}
