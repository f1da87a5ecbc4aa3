import Diagnostics

/// A competence that one item claims twice.
enum RepeatedClaim {
  static func gap(
    _ claim: WrittenClaim,
    after earlier: WrittenClaim,
    of competence: CompetenceID,
    in item: EvidenceItem
  ) -> Gap {
    Gap(
      .repeatedClaim,
      of: .evidence(item.id),
      Diagnostic(
        CompetenceDiagnostics.repeatedClaim,
        "competence '\(competence.code)' is claimed twice by \(item.id)",
        at: claim.location,
        help: "keep one claim and say everything in its sentence; the second is not counted",
        notes: [DiagnosticNote("first claimed here", at: earlier.location)]
      )
    )
  }
}
