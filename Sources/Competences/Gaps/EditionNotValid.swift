import Diagnostics

/// An edition that may not be followed on the day of submission.
enum EditionNotValid {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    guard let submission = facts.portfolio.submission else { return [] }
    return facts.frameworks.filter { !$0.isValid(on: submission) }.map { framework in
      let valid = facts.catalogue.editions(of: framework.reference.framework)
        .first { $0.isValid(on: submission) }
      let followed = facts.portfolio.frameworks.first { $0.reference == framework.reference }
      return Gap(
        .editionNotValid,
        of: .framework(framework.reference),
        Diagnostic(
          CompetenceDiagnostics.editionNotValid,
          "edition \(framework.reference) is not valid on \(submission), the submission date: "
            + span(of: framework),
          at: followed?.location,
          help: valid.map {
            "see what \($0.reference) changes: attain migrate \(facts.portfolio.slug) "
              + "--to \($0.reference)"
          }
        )
      )
    }
  }

  private static func span(of framework: CompetenceFramework) -> String {
    switch (framework.validFrom, framework.validUntil) {
    case (let from?, let until?): "it is valid from \(from) to \(until)"
    case (let from?, nil): "it is valid from \(from)"
    case (nil, let until?): "it was valid until \(until)"
    case (nil, nil): "it has no dates"
    }
  }
}
