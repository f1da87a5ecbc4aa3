import Diagnostics

/// An item that is not, or does not mean, what was signed.
enum ChangedSinceSignOff {
  static func gaps(in facts: PortfolioFacts) -> [Gap] {
    facts.portfolio.evidence.compactMap { item in
      guard case .changed(let change) = facts.circumstances.signOffs[item.id] else { return nil }
      return Gap(
        .changedSinceSignOff,
        of: .evidence(item.id),
        Diagnostic(
          CompetenceDiagnostics.changedSinceSignOff,
          "\(change.inWords) of \(item.id) changed since sign-off",
          at: item.signOffs.last?.location ?? item.places.status,
          help: "ask for a new signature: attain sign \(facts.portfolio.slug) \(item.id) --by NAME "
            + "--role ROLE --date YYYY-MM-DD"
        )
      )
    }
  }
}
