import Diagnostics

/// A framework that the portfolio follows and that the site does not have.
enum FrameworkNotKnown {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    let diagnosis = ReferenceDiagnosis(catalogue: facts.catalogue, style: .code)
    let known = facts.catalogue.frameworks.map(\.reference)
    return facts.portfolio.frameworks.filter { facts.catalogue[$0.reference] == nil }
      .map { followed in
        let name = followed.reference.description
        let best = NearMiss.nearest(to: name, in: known.map(\.description))
        let nearest =
          known.first { $0.description == best }
          ?? known.first { $0.framework == followed.reference.framework }
        return Gap(
          .frameworkUnknown,
          of: .framework(followed.reference),
          diagnosis.diagnostic(
            for: .unknownFramework(name, nearest: nearest),
            of: name,
            at: followed.location
          )
        )
      }
  }
}
