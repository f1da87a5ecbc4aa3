import Diagnostics

/// Two competences of a framework with one code.
enum DuplicateCompetence {
  static func diagnostics(in framework: CompetenceFramework) -> [Diagnostic] {
    var first: [CompetenceCode: Competence] = [:]
    var diagnostics: [Diagnostic] = []
    for competence in framework.competences {
      guard let earlier = first[competence.code] else {
        first[competence.code] = competence
        continue
      }
      diagnostics.append(
        Diagnostic(
          CompetenceDiagnostics.duplicateCompetence,
          "competence '\(competence.code)' is defined twice in \(framework.reference)",
          at: competence.location,
          help: "a code names one competence: mend the code, or delete one of the two",
          notes: [DiagnosticNote("first defined as '\(earlier.title)'", at: earlier.location)]
        )
      )
    }
    return diagnostics
  }
}
