/// What a crosswalk says of one competence.
package struct CrosswalkAnswer: Hashable, Sendable {
  /// Which way the crosswalk was read.
  package enum Direction: Hashable, Sendable {
    /// From the earlier edition to the later.
    case forward

    /// From the later edition to the earlier.
    case backward
  }

  package let entry: CrosswalkEntry
  package let direction: Direction

  /// What the competence is in the other edition; empty where it has no counterpart there.
  package let counterparts: [CompetenceID]

  package init(
    entry: CrosswalkEntry,
    direction: Direction,
    counterparts: [CompetenceID]
  ) {
    self.entry = entry
    self.direction = direction
    self.counterparts = counterparts
  }

  /// The answer as a clause: `'R&D1' there, reworded`.
  package var inWords: String {
    guard !counterparts.isEmpty else {
      return direction == .forward
        ? "it was dropped from that edition" : "it is new since that edition"
    }
    let codes = InWords.list(counterparts.map { "'\($0.code)'" }, "and")
    switch entry.change {
    case .same: return "it is \(codes) there, unchanged"
    case .reworded: return "it is \(codes) there, with another wording"
    case .split:
      return direction == .forward
        ? "it was split there into \(codes)" : "it is part of \(codes) there"
    case .merged:
      return direction == .forward
        ? "it was merged there into \(codes)" : "it was \(codes) there"
    case .dropped, .new: return "it is \(codes) there"
    }
  }
}
