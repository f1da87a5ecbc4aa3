/// How well a competence is shown: the furthest that any item which claims it has come.
package enum CompetenceState: String, Hashable, Sendable, CaseIterable {
  /// No item claims it.
  case none
  case planned
  case inProgress = "in progress"
  case evidenced
  case signedOff = "signed off"

  /// It need not be shown, and the reason is written down.
  case notApplicable = "not applicable"

  /// The state of a competence from the items that claim it.
  ///
  /// An exemption counts only where nothing claims the competence: evidence is stronger than a
  /// reason for having none.
  init(claimedBy statuses: [EvidenceStatus], isExempt: Bool) {
    switch statuses.max() {
    case nil: self = isExempt ? .notApplicable : .none
    case .planned: self = .planned
    case .inProgress: self = .inProgress
    case .evidenced: self = .evidenced
    case .signedOff: self = .signedOff
    }
  }

  /// Whether the competence is shown by finished evidence.
  package var isShown: Bool { self == .evidenced || self == .signedOff }
}
