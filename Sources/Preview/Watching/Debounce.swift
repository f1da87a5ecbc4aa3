/// When a run of changes has come to rest, so that saving is one build and a change of branch is one, too.
package struct Debounce: Hashable, Sendable {
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?
  private var count = 0

  package init() {}

  /// Takes note of changes.
  package mutating func note(_ changes: Int, at now: ContinuousClock.Instant) {
    if first == nil { first = now }
    last = now
    count += changes
  }

  /// When what has changed may be built; `nil` where nothing has.
  ///
  /// An editor's save is over in a few milliseconds. Many files at once are a change of branch or a
  /// copy, which pauses now and then: it is given longer to come to rest.
  package var due: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    let isBurst = count >= Self.burst
    return min(
      last.advanced(by: isBurst ? .milliseconds(150) : .milliseconds(12)),
      first.advanced(by: isBurst ? .seconds(5) : .milliseconds(150))
    )
  }

  private static let burst = 50
}
