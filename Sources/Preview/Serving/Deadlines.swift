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
  private let deadlines = Mutex<[Int32: Deadline]>([:])
  private let farewell: Duration

  /// Holds no connection yet.
  ///
  /// - Parameter farewell: How long there is to say something on a connection that is late.
  init(farewell: Duration) {
    self.farewell = farewell
  }

  private struct Deadline {
    var instant: ContinuousClock.Instant

    /// Whether it has passed: nothing is read any more, and there is a moment left to say so.
    var isLate = false
  }

  /// How many connections are held.
  var count: Int { deadlines.withLock(\.count) }

  /// Whether a connection has missed its deadline.
  func isLate(_ descriptor: Int32) -> Bool {
    deadlines.withLock { $0[descriptor]?.isLate ?? false }
  }

  /// Holds a connection to a deadline, or to another one; `nil` where it may wait for ever.
  func set(_ descriptor: Int32, within duration: Duration?) {
    let instant: ContinuousClock.Instant? = duration.map { .now.advanced(by: $0) }
    deadlines.withLock {
      $0[descriptor] = Deadline(instant: instant ?? .now.advanced(by: .seconds(1 << 31)))
    }
  }

  /// Lets go of a connection and closes it; in one step, since its number may be given anew at once.
  func close(_ descriptor: Int32) {
    deadlines.withLock { deadlines in
      deadlines[descriptor] = nil
      _ = closeFile(descriptor)
    }
  }

  /// Shuts every connection that is late, again and again, until the task is cancelled; then all.
  func watch(every interval: Duration) async {
    while !Task.isCancelled {
      try? await Task.sleep(for: interval)
      shutLate()
    }
    deadlines.withLock { deadlines in
      for descriptor in deadlines.keys { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }
  }

  /// Shuts one way what is late, and the other way what is still there when its farewell is over.
  private func shutLate() {
    let now = ContinuousClock.now
    deadlines.withLock { deadlines in
      for (descriptor, deadline) in deadlines where deadline.instant <= now {
        shutdown(descriptor, Int32(deadline.isLate ? SHUT_RDWR : SHUT_RD))
        deadlines[descriptor] = Deadline(instant: now.advanced(by: farewell), isLate: true)
      }
    }
  }
}

private func closeFile(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}
