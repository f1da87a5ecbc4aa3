#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

/// By when each connection must have got on: one that has not is shut, and its task ends of itself.
///
/// So a client that sends a byte a minute, or reads none, holds nothing for ever.
final class Deadlines: Sendable {
  private let instants = Mutex<[Int32: ContinuousClock.Instant]>([:])

  /// How many connections are held.
  var count: Int { instants.withLock(\.count) }

  /// Holds a connection to a deadline, or to another one; `nil` where it may wait for ever.
  func set(_ descriptor: Int32, within duration: Duration?) {
    let instant: ContinuousClock.Instant? = duration.map { .now.advanced(by: $0) }
    instants.withLock { $0[descriptor] = instant ?? .now.advanced(by: .seconds(1 << 31)) }
  }

  /// Lets go of a connection and closes it; in one step, since its number may be given anew at once.
  func close(_ descriptor: Int32) {
    instants.withLock { instants in
      instants[descriptor] = nil
      _ = closeFile(descriptor)
    }
  }

  /// Shuts every connection that is late, again and again, until the task is cancelled; then all.
  func watch(every interval: Duration) async {
    while !Task.isCancelled {
      try? await Task.sleep(for: interval)
      shut { $0 <= .now }
    }
    shut { _ in true }
  }

  private func shut(where isDue: (ContinuousClock.Instant) -> Bool) {
    instants.withLock { instants in
      for (descriptor, instant) in instants where isDue(instant) {
        shutdown(descriptor, Int32(SHUT_RDWR))
      }
    }
  }
}

private func closeFile(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}
