internal import Synchronization

/// Changes that wait to be built: whatever comes while a build runs is one more build.
package final class ChangeInbox: Sendable {
  private let waiting = Mutex(SourceChange())
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  package init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Takes in a change.
  package func post(_ change: SourceChange) {
    waiting.withLock { $0.add(change) }
    signal.yield()
  }

  /// Hands over, one after the other, all that came since the last time; ends when the task is
  /// cancelled.
  package func forEach(_ body: (SourceChange) async -> Void) async {
    for await _ in signals {
      let change = waiting.withLock { waiting in
        let change = waiting
        waiting = SourceChange()
        return change
      }
      if !change.isEmpty { await body(change) }
    }
  }
}
