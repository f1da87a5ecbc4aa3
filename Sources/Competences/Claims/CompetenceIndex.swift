/// Which evidence shows which competence, and which competences an item shows.
///
/// Both directions come from the claims alone. Competences stand in their framework's order, and
/// evidence in the order of its numbers.
package struct CompetenceIndex: Sendable {
  package let frameworks: [FrameworkIndex]
  package let evidence: [EvidenceRow]

  private let rowOfCompetence: [CompetenceID: CompetenceRow]
  private let rowOfEvidence: [EvidenceID: Int]

  /// Makes the index of a portfolio.
  ///
  /// - Parameters:
  ///   - portfolio: Whose evidence it is.
  ///   - frameworks: What the portfolio follows, in its order.
  ///   - resolution: The claims, found.
  package init(
    of portfolio: Portfolio,
    following frameworks: [CompetenceFramework],
    _ resolution: ClaimResolution
  ) {
    let status = Dictionary(
      portfolio.evidence.map { ($0.id, $0.status) },
      uniquingKeysWith: { first, _ in first }
    )
    let claimsOf = Dictionary(grouping: resolution.claims, by: \.competence)
    let exemptionOf = Dictionary(
      resolution.exemptions.map { ($0.competence, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let indexes = frameworks.map { framework in
      FrameworkIndex(
        framework: framework.reference,
        rows: framework.competences.map { competence in
          let id = framework.id(of: competence.code)
          let claims = claimsOf[id] ?? []
          return CompetenceRow(
            competence: id,
            claims: claims,
            exemption: exemptionOf[id],
            state: CompetenceState(
              claimedBy: claims.compactMap { status[$0.evidence] },
              isExempt: exemptionOf[id] != nil
            )
          )
        }
      )
    }
    self.frameworks = indexes
    rowOfCompetence = Dictionary(
      indexes.flatMap(\.rows).map { ($0.competence, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    evidence = CompetenceIndex.evidenceRows(portfolio, frameworks, resolution.claims)
    rowOfEvidence = Dictionary(
      zip(evidence.map(\.evidence), evidence.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  package subscript(competence: CompetenceID) -> CompetenceRow? { rowOfCompetence[competence] }

  package subscript(evidence: EvidenceID) -> EvidenceRow? {
    rowOfEvidence[evidence].map { self.evidence[$0] }
  }

  private static func evidenceRows(
    _ portfolio: Portfolio,
    _ frameworks: [CompetenceFramework],
    _ claims: [Claim]
  ) -> [EvidenceRow] {
    let rank = Dictionary(
      zip(frameworks.map(\.reference), frameworks.indices),
      uniquingKeysWith: { first, _ in first }
    )
    func place(_ claim: Claim) -> (Int, Int) {
      let framework = rank[claim.competence.framework]
      let position = framework.flatMap { frameworks[$0].position(of: claim.competence.code) }
      return (framework ?? frameworks.count, position ?? 0)
    }
    let claimsOf = Dictionary(grouping: claims, by: \.evidence)
    var seen: Set<EvidenceID> = []
    return portfolio.evidence.filter { seen.insert($0.id).inserted }.map { item in
      let sorted = (claimsOf[item.id] ?? []).map { (place($0), $0) }.sorted { $0.0 < $1.0 }
      return EvidenceRow(evidence: item.id, claims: sorted.map(\.1))
    }
  }
}

/// The competences of one framework with their evidence.
package struct FrameworkIndex: Sendable {
  package let framework: FrameworkReference
  package let rows: [CompetenceRow]
}

/// One competence and the claims of it, in the order of the evidence.
///
/// An immutable class, since it stands in a list and in a table that are both read often.
package final class CompetenceRow: Sendable {
  package let competence: CompetenceID
  package let claims: [Claim]

  /// The written reason why it need not be shown.
  package let exemption: Exemption?
  package let state: CompetenceState

  init(
    competence: CompetenceID,
    claims: [Claim],
    exemption: Exemption?,
    state: CompetenceState
  ) {
    self.competence = competence
    self.claims = claims
    self.exemption = exemption
    self.state = state
  }
}

/// One evidence item and its claims, in the order of the frameworks.
package struct EvidenceRow: Sendable {
  package let evidence: EvidenceID
  package let claims: [Claim]
}
