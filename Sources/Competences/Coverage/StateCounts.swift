/// How many competences are in each state.
package struct StateCounts: Hashable, Sendable {
  package private(set) var none = 0
  package private(set) var planned = 0
  package private(set) var inProgress = 0
  package private(set) var evidenced = 0
  package private(set) var signedOff = 0
  package private(set) var notApplicable = 0

  package init(_ states: [CompetenceState] = []) {
    for state in states { count(state) }
  }

  /// Counts another set of competences too.
  package mutating func add(_ other: StateCounts) {
    none += other.none
    planned += other.planned
    inProgress += other.inProgress
    evidenced += other.evidenced
    signedOff += other.signedOff
    notApplicable += other.notApplicable
  }

  package subscript(state: CompetenceState) -> Int {
    switch state {
    case .none: none
    case .planned: planned
    case .inProgress: inProgress
    case .evidenced: evidenced
    case .signedOff: signedOff
    case .notApplicable: notApplicable
    }
  }

  package var total: Int {
    none + planned + inProgress + evidenced + signedOff + notApplicable
  }

  /// How many have to be shown.
  package var required: Int { total - notApplicable }

  /// How many are shown by finished evidence.
  package var shown: Int { evidenced + signedOff }

  /// Whether all that has to be shown is shown.
  package var isComplete: Bool { shown == required }

  /// The share that is shown, in whole per cent of what has to be; 100 only where all is shown.
  package var percentShown: Int { required == 0 ? 100 : shown * 100 / required }

  private mutating func count(_ state: CompetenceState) {
    switch state {
    case .none: none += 1
    case .planned: planned += 1
    case .inProgress: inProgress += 1
    case .evidenced: evidenced += 1
    case .signedOff: signedOff += 1
    case .notApplicable: notApplicable += 1
    }
  }
}
