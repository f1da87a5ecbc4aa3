/// How far a build has come, for a line on a terminal.
package struct BuildProgress: Hashable, Sendable {
  /// The phases of the pipeline that take time, in their order.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case discovery = "Finding files"
    case reading = "Reading"
    case resolution = "Resolving links"
    case rendering = "Rendering"
    case publishing = "Publishing"
  }

  package let phase: Phase

  /// How many things are done, where they are counted.
  package let completed: Int

  /// How many there are; 0 where they are not counted.
  package let total: Int

  package init(_ phase: Phase, completed: Int = 0, total: Int = 0) {
    self.phase = phase
    self.completed = completed
    self.total = total
  }
}
