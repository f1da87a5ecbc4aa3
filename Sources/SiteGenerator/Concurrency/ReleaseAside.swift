internal import Dispatch
internal import Synchronization

/// Gives back a large value beside whatever the caller does next.
///
/// A site of ten thousand pages holds a million small allocations, and whoever lets go of the last
/// reference would wait until each of them is freed. The caller hands its own reference over with it
/// (`consume`): were it to keep that, it would be the last often enough.
package func releaseAside<Value: Sendable>(_ value: consuming Value) {
  let last = LastReference(value)
  DispatchQueue.global(qos: .userInitiated).async { last.letGo() }
}

/// What holds a value, and lets go of it when it is told to, whoever still holds the holder.
private final class LastReference<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: consuming Value) {
    self.value = Mutex(consume value)
  }

  func letGo() {
    value.withLock { $0 = nil }
  }
}
