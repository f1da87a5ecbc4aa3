/// How far an evidence item is.
package enum EvidenceStatus: String, Hashable, Sendable, CaseIterable {
  case planned
  case inProgress = "in progress"
  case evidenced
  case signedOff = "signed off"
}

extension EvidenceStatus: Comparable {
  /// Orders from `planned` to `signedOff`.
  package static func < (left: EvidenceStatus, right: EvidenceStatus) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .planned: 0
    case .inProgress: 1
    case .evidenced: 2
    case .signedOff: 3
    }
  }
}
