/// The rules of the gap report, each with a checker of its own.
package enum GapKind: String, Hashable, Sendable, CaseIterable {
  case noEvidence
  case onlyPlanned
  case unfinished
  case tooLittleEvidence
  case singleItem
  case claimsNothing
  case unresolvedClaim
  case repeatedClaim
  case exemptionContradicted
  case exemptionWithoutReason
  case unsigned
  case signOffMissing
  case signOffUndated
  case changedSinceSignOff
  case periodReversed
  case afterSubmission
  case inFuture
  case tooOld
  case duplicateEvidence
  case attachmentMissing
  case attachmentUnused
  case reviewOfUnknownEvidence
  case frameworkUnknown
  case editionNotValid
  case overPageBudget

  /// The heading under which the gap report lists such gaps.
  package var title: String {
    switch self {
    case .noEvidence: "No evidence"
    case .onlyPlanned: "Only planned evidence"
    case .unfinished: "Evidence still in progress"
    case .tooLittleEvidence: "Less evidence than the framework asks for"
    case .singleItem: "Resting on a single item"
    case .claimsNothing: "Evidence that claims nothing"
    case .unresolvedClaim: "Codes that were not found"
    case .repeatedClaim: "Claims made twice"
    case .exemptionContradicted: "Not applicable, yet evidenced"
    case .exemptionWithoutReason: "Not applicable without a reason"
    case .unsigned: "Not signed off"
    case .signOffMissing: "Signed off by nobody"
    case .signOffUndated: "Sign-off without a date"
    case .changedSinceSignOff: "Changed since sign-off"
    case .periodReversed: "Period that ends before it begins"
    case .afterSubmission: "Dated after the submission"
    case .inFuture: "Finished evidence dated in the future"
    case .tooOld: "Older than the framework allows"
    case .duplicateEvidence: "Evidence number used twice"
    case .attachmentMissing: "Attachment missing"
    case .attachmentUnused: "Attachment that nothing refers to"
    case .reviewOfUnknownEvidence: "Review of evidence that is not there"
    case .frameworkUnknown: "Framework not known"
    case .editionNotValid: "Edition not valid on the submission date"
    case .overPageBudget: "Page budget"
    }
  }

  /// Whether a portfolio with such a gap is not complete: what `status --require complete` asks.
  ///
  /// The rest are advice, such as a competence that rests on one item where one is enough.
  package var blocksCompletion: Bool {
    switch self {
    case .singleItem, .attachmentUnused, .repeatedClaim, .exemptionContradicted: false
    default: true
    }
  }
}
