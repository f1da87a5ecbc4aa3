internal import Competences
internal import Dates
internal import Diagnostics

/// A portfolio with everything that follows from its claims.
struct AssessedPortfolio: Sendable {
  let parsed: ParsedPortfolio
  let assessment: PortfolioAssessment

  /// The digests of each item as it is now, for `attain sign`.
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

  /// Assesses a portfolio.
  ///
  /// - Parameters:
  ///   - parsed: The portfolio.
  ///   - pages: How many pages its bundle has, where that is known.
  /// - Returns: The assessed portfolio; its gaps are its diagnostics.
  func assess(_ parsed: ParsedPortfolio, pages: Int? = nil) -> AssessedPortfolio {
    let portfolio = parsed.portfolio
    let resolution = ClaimResolution(
      of: portfolio,
      in: catalogue,
      defaultFramework: defaultFramework
    )
    let claims = Dictionary(grouping: resolution.claims, by: \.evidence)
    let digests = Dictionary(
      parsed.evidence.map { evidence in
        let digests = SignedDigests(
          of: evidence,
          claims: claims[evidence.item.id] ?? [],
          attachments: parsed.attachments,
          in: catalogue
        )
        return (evidence.item.id, digests)
      },
      uniquingKeysWith: { first, _ in first }
    )
    let signOffs = Dictionary(
      portfolio.evidence.map { item in
        (item.id, digests[item.id]?.state(of: item.signOffs) ?? .unsigned)
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
}
