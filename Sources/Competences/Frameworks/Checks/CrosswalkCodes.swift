import Diagnostics

/// A crosswalk that leads from an edition, or names a code, that is not there.
enum CrosswalkCodes {
  static func diagnostics(
    in framework: CompetenceFramework,
    of catalogue: FrameworkCatalogue
  ) -> [Diagnostic] {
    framework.crosswalks.flatMap { crosswalk in
      let new = crosswalk.entries.flatMap(\.new).compactMap { diagnostic($0, in: framework) }
      guard crosswalk.from != framework.reference, let old = catalogue[crosswalk.from] else {
        return [unknownEdition(crosswalk, framework, catalogue)] + new
      }
      return crosswalk.entries.flatMap(\.old).compactMap { diagnostic($0, in: old) } + new
    }
  }

  private static func diagnostic(
    _ mention: CodeMention,
    in framework: CompetenceFramework
  ) -> Diagnostic? {
    guard framework.position(of: mention.code) == nil else { return nil }
    let codes = framework.competences.map(\.code.text)
    let nearest = NearMiss.nearest(to: mention.code.text, in: codes)
    let fixIt = nearest.flatMap { name in mention.location.map { ($0, name) } }
    return Diagnostic(
      CompetenceDiagnostics.crosswalkCode,
      "code '\(mention.code)' of the crosswalk is not in \(framework.reference)",
      at: mention.location,
      help: nearest.map { "did you mean '\($0)'?" },
      fixIts: fixIt.map { [.replace($0.0, with: $0.1)] } ?? []
    )
  }

  private static func unknownEdition(
    _ crosswalk: Crosswalk,
    _ framework: CompetenceFramework,
    _ catalogue: FrameworkCatalogue
  ) -> Diagnostic {
    let known = catalogue.frameworks.map(\.reference.description)
      .filter { $0 != framework.reference.description }
    let nearest = NearMiss.nearest(to: crosswalk.from.description, in: known)
    return Diagnostic(
      CompetenceDiagnostics.crosswalkEdition,
      crosswalk.from == framework.reference
        ? "crosswalk of \(framework.reference) leads from itself"
        : "crosswalk leads from \(crosswalk.from), which is not known",
      at: crosswalk.location,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "add the file of that edition, or take the crosswalk out"
    )
  }
}
