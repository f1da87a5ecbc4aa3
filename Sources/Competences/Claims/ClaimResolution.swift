import Diagnostics

/// The claims of a portfolio with the competences that they mean.
package struct ClaimResolution: Sendable {
  /// In the order of the evidence, and within an item as written.
  package let claims: [Claim]
  package let exemptions: [Exemption]

  /// What could not be found, is claimed of a framework that is not followed, or is said twice.
  package let gaps: [Gap]

  package init(
    of portfolio: Portfolio,
    in catalogue: FrameworkCatalogue,
    defaultFramework: FrameworkReference? = nil
  ) {
    let resolver = ClaimResolver(
      portfolio: portfolio,
      catalogue: catalogue,
      defaultFramework: defaultFramework
    )
    var claims: [Claim] = []
    var gaps: [Gap] = []
    for item in portfolio.evidence {
      var first: [CompetenceID: WrittenClaim] = [:]
      for written in item.claims {
        switch resolver.resolve(written) {
        case .failure(let failure):
          gaps.append(Gap(.unresolvedClaim, of: .evidence(item.id), failure.diagnostic))
        case .success(let competence):
          if let earlier = first[competence] {
            gaps.append(RepeatedClaim.gap(written, after: earlier, of: competence, in: item))
            continue
          }
          first[competence] = written
          claims.append(
            Claim(
              evidence: item.id,
              competence: competence,
              statement: written.statement,
              location: written.location,
              frameworkLocation: written.frameworkLocation
            )
          )
        }
      }
    }
    var exemptions: [Exemption] = []
    for entry in portfolio.notApplicable {
      switch resolver.resolve(entry) {
      case .failure(let failure):
        gaps.append(Gap(.unresolvedClaim, of: .portfolio, failure.diagnostic))
      case .success(let competence):
        exemptions.append(
          Exemption(competence: competence, reason: entry.reason, location: entry.location)
        )
      }
    }
    self.claims = claims
    self.exemptions = exemptions
    self.gaps = gaps
  }
}
