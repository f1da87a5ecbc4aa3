internal import Competences
internal import Dates
internal import Diagnostics

/// A portfolio with everything that follows from its claims.
struct AssessedPortfolio: Sendable {
  let parsed: ParsedPortfolio
  let assessment: PortfolioAssessment

  /// The digests as they are now of each item with a signature that keeps digests; of every item where
  /// the assessor is asked for them.
  let digests: [EvidenceID: SignedDigests]

  /// What became of each item since it was signed.
  let signOffs: [EvidenceID: SignOffState]

  /// The gaps as diagnostics.
  var diagnostics: [Diagnostic] { assessment.report.diagnostics }
}

/// Works out what follows from the claims of portfolios.
struct PortfolioAssessor: Sendable {
  let catalogue: FrameworkCatalogue
  let asOf: CalendarDate
  var defaultFramework: FrameworkReference?

  /// The page budgets of routes by slug, for portfolios that set none.
  var routeBudgets: [String: PageBudget] = [:]

  /// The files of the site, where somebody may be about to sign, so that the digests of every item are
  /// wanted; `nil` where those of items with a signature that keeps digests are enough.
  var signing: SourceTree?

  /// Assesses a portfolio.
  ///
  /// - Parameters:
  ///   - parsed: The portfolio.
  ///   - pages: How many pages its bundle has, where that is known.
  /// - Returns: The assessed portfolio; its gaps are its diagnostics.
  func assess(_ parsed: ParsedPortfolio, pages: Int? = nil) -> AssessedPortfolio {
    let portfolio = parsed.portfolio
    let digests = digests(of: parsed)
    let signOffs = Dictionary(
      portfolio.evidence.map { item in
        (item.id, SignedDigests.state(of: item.signOffs, now: digests[item.id]))
      },
      uniquingKeysWith: { first, _ in first }
    )
    let assessment = PortfolioAssessment(
      of: portfolio,
      in: catalogue,
      AssessmentCircumstances(
        asOf: asOf,
        defaultFramework: defaultFramework,
        routeBudget: portfolio.route.flatMap { routeBudgets[$0] },
        pages: pages,
        signOffs: signOffs
      )
    )
    return AssessedPortfolio(
      parsed: parsed,
      assessment: assessment,
      digests: digests,
      signOffs: signOffs
    )
  }

  private func digests(of parsed: ParsedPortfolio) -> [EvidenceID: SignedDigests] {
    let asked = parsed.evidence.compactMap { evidence in
      text(of: evidence).map { (evidence, text: $0) }
    }
    guard !asked.isEmpty else { return [:] }
    let resolution = ClaimResolution(
      of: parsed.portfolio,
      in: catalogue,
      defaultFramework: defaultFramework
    )
    let claims = Dictionary(grouping: resolution.claims, by: \.evidence)
    return Dictionary(
      asked.map { evidence, text in
        let digests = SignedDigests(
          of: evidence.item,
          text: text,
          claims: claims[evidence.item.id] ?? [],
          attachments: parsed.attachments,
          in: catalogue
        )
        return (evidence.item.id, digests)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The text of an item that is to be digested; `nil` where no digest of it is wanted.
  private func text(of evidence: ParsedEvidence) -> [UInt8]? {
    if let text = evidence.signedText { return text }
    return signing?[evidence.path]?.text.map { Array($0.bytes[evidence.range]) }
  }
}
