internal import Dispatch
internal import Synchronization

/// Does two things at the same time, where there is more than one job, and returns what came of both.
///
/// The second is begun on another thread, and what both do may be spread over threads in turn: a
/// `concurrentMap` within a `concurrentMap` would have one thread for each. Nobody waits for a thread to
/// be free: what has not been begun when the first is done is done by the caller.
package func concurrently<First, Second: Sendable>(
  jobs: Int,
  _ first: () -> First,
  _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  guard jobs > 1 else { return (first(), second()) }
  let aside = WorkAside(second)
  DispatchQueue.global(qos: .userInitiated).async { aside.begin() }
  return (first(), aside.finish())
}

/// A piece of work that whoever comes first does.
private final class WorkAside<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let isBegun = Atomic<Bool>(false)
  private let made = Mutex<Value?>(nil)
  private let isMade = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// Does it, unless it was begun.
  func begin() {
    guard !isBegun.exchange(true, ordering: .relaxed) else { return }
    let value = make()
    made.withLock { $0 = value }
    isMade.signal()
  }

  /// What came of it, done here where nobody has begun.
  func finish() -> Value {
    guard isBegun.exchange(true, ordering: .relaxed) else { return make() }
    isMade.wait()
    return made.withLock { $0 } ?? make()
  }
}
