import Diagnostics

/// A competence that is said not to apply, without a reason that an assessor could read.
enum ExemptionWithoutReason {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.resolution.exemptions.compactMap { exemption in
      guard exemption.reason.allSatisfy(\.isWhitespace) else { return nil }
      return Gap(
        .exemptionWithoutReason,
        of: .competence(exemption.competence),
        Diagnostic(
          CompetenceDiagnostics.exemptionWithoutReason,
          "competence '\(exemption.competence.code)' is not applicable without a reason",
          at: exemption.location,
          help: "write a sentence under 'reason'; it is shown in place of evidence"
        )
      )
    }
  }
}
