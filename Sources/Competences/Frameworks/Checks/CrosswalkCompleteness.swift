import Diagnostics

/// A competence of either edition of which their crosswalk says nothing.
enum CrosswalkCompleteness {
  static func diagnostics(
    in framework: CompetenceFramework,
    of catalogue: FrameworkCatalogue
  ) -> [Diagnostic] {
    framework.crosswalks.flatMap { crosswalk -> [Diagnostic] in
      guard let old = catalogue[crosswalk.from] else { return [] }
      let unmentionedOld = old.competences.map(\.code)
        .filter { crosswalk.entry(forOld: $0) == nil }
      let unmentionedNew = framework.competences.map(\.code)
        .filter { crosswalk.entry(forNew: $0) == nil }
      return [
        diagnostic(unmentionedOld, of: old, crosswalk, or: "'dropped'"),
        diagnostic(unmentionedNew, of: framework, crosswalk, or: "'new'"),
      ].compactMap { $0 }
    }
  }

  private static func diagnostic(
    _ codes: [CompetenceCode],
    of framework: CompetenceFramework,
    _ crosswalk: Crosswalk,
    or change: String
  ) -> Diagnostic? {
    guard !codes.isEmpty else { return nil }
    let shown = codes.prefix(5).map { "'\($0)'" }
    let rest = codes.count - shown.count
    return Diagnostic(
      CompetenceDiagnostics.crosswalkCompleteness,
      "crosswalk says nothing of \(InWords.count(codes.count, "competence")) of "
        + "\(framework.reference): \(shown.joined(separator: ", "))"
        + (rest > 0 ? " and \(rest) more" : ""),
      at: crosswalk.location,
      help: "add an entry for each, \(change) where it has no counterpart"
    )
  }
}
