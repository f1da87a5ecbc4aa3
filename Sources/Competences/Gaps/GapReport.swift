package import Diagnostics

/// Every gap of a portfolio, in the order of the rules.
package struct GapReport: Sendable {
  package let gaps: [Gap]

  package init(of facts: PortfolioFacts) {
    gaps = facts.resolution.gaps + GapReport.rules.flatMap { $0(facts) }
  }

  package var diagnostics: [Diagnostic] { gaps.map(\.diagnostic) }

  /// Whether nothing is missing that an assessor would ask for.
  package var isComplete: Bool { !gaps.contains { $0.kind.blocksCompletion } }

  /// The gaps by their kinds, each in the order in which they were found.
  package var byKind: [GapKind: [Gap]] { Dictionary(grouping: gaps, by: \.kind) }

  /// The gaps that are of one competence, item or file.
  package func gaps(of subject: GapSubject) -> [Gap] {
    gaps.filter { $0.subject == subject }
  }

  /// The rules, one checker each.
  private static var rules: [@Sendable (PortfolioFacts) -> [Gap]] {
    [
      FrameworkNotKnown.gaps(in:),
      EditionNotValid.gaps(in:),
      CompetenceWithoutEvidence.gaps(in:),
      OnlyPlannedEvidence.gaps(in:),
      UnfinishedEvidence.gaps(in:),
      TooLittleEvidence.gaps(in:),
      SingleItem.gaps(in:),
      ContradictedExemption.gaps(in:),
      ExemptionWithoutReason.gaps(in:),
      DuplicateEvidence.gaps(in:),
      EvidenceWithoutClaims.gaps(in:),
      ReversedPeriod.gaps(in:),
      EvidenceAfterSubmission.gaps(in:),
      EvidenceInFuture.gaps(in:),
      EvidenceTooOld.gaps(in:),
      UnsignedEvidence.gaps(in:),
      MissingSignOff.gaps(in:),
      UndatedSignOff.gaps(in:),
      ChangedSinceSignOff.gaps(in:),
      MissingAttachment.gaps(in:),
      UnusedAttachment.gaps(in:),
      ReviewOfUnknownEvidence.gaps(in:),
      OverPageBudget.gaps(in:),
    ]
  }
}
