import Diagnostics

/// An item whose status says that it is signed off, though no signature stands in it.
enum MissingSignOff {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.portfolio.evidence.filter { $0.status == .signedOff && $0.signOffs.isEmpty }.map { item in
      Gap(
        .signOffMissing,
        of: .evidence(item.id),
        Diagnostic(
          CompetenceDiagnostics.missingSignOff,
          "evidence \(item.id) is 'signed off', but has no sign-off",
          at: item.places.status,
          help: "record who signed: attain sign \(facts.portfolio.slug) \(item.id) --by NAME "
            + "--role ROLE --date YYYY-MM-DD; or set the status to 'evidenced'"
        )
      )
    }
  }
}
