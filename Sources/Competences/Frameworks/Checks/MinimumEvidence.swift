import Diagnostics

/// A competence that asks for no evidence at all.
enum MinimumEvidence {
  static func diagnostics(in framework: CompetenceFramework) -> [Diagnostic] {
    framework.competences.filter { $0.minimumEvidence < 1 }.map { competence in
      Diagnostic(
        CompetenceDiagnostics.minimumEvidence,
        "minimum of '\(competence.code)' is \(competence.minimumEvidence)",
        at: competence.location,
        help: "write 1 or more; what a holder need not show goes under 'notApplicable' of the "
          + "portfolio"
      )
    }
  }
}
